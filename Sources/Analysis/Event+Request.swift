import Trace

extension Event {
    /// The request that the event is about.
    var request: Request.ID {
        switch self {
        case .requestStarted(let id, _, _, _), .handlerRequested(let id, _), .requestDecoded(let id, _, _, _, _),
            .requestFinished(let id, _):
            id
        case .callEntered(let call): call.request
        case .callEnded(_, let request, _): request
        }
    }
}
