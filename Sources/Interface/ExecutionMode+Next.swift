import Trace

extension ExecutionMode {
    /// The mode that a switch leads to.
    var next: ExecutionMode {
        switch self {
        case .async: .threadPool
        case .threadPool: .blocking
        case .blocking: .misuse
        case .misuse: .async
        }
    }
}
