extension Event {
    /// When the event happened.
    package var instant: Instant {
        switch self {
        case .requestStarted(_, let instant, _, _), .handlerRequested(_, let instant), .requestOwned(_, let instant, _),
            .requestDecoded(_, let instant, _, _, _):
            instant
        case .callEntered(let call): call.enteredAt
        case .callEnded(_, _, let end): end.at
        case .loopHeld(_, _, let instant, _), .delayed(_, let instant): instant
        case .stalled(let stall): stall.ended
        case .stalling(let stalling): stalling.at
        case .sampled(let vitals): vitals.at
        case .noted(let note): note.at
        case .requestFinished(_, let finish): finish.written
        }
    }
}
