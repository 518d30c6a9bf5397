import Trace

extension Event {
    /// The request that the event is about; `nil` where it is about none, or about one that is not known.
    var request: Request.ID? {
        switch self {
        case .requestStarted(let id, _, _, _), .handlerRequested(let id, _), .requestOwned(let id, _, _),
            .requestDecoded(let id, _, _, _, _), .requestFinished(let id, _):
            id
        case .callEntered(let call): call.request
        case .loopHeld(_, let request, _, _): request
        case .stalled(let stall): stall.request
        case .stalling, .sampled: nil
        case .delayed(let loss, _): loss.request
        case .noted(let note): note.request
        case .callEnded(_, let request, _): request
        }
    }
}
