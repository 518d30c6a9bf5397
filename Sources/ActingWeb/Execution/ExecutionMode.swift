/// What a host does with a request: who runs its handler, and on what.
public enum ExecutionMode: String, CaseIterable, Sendable {
    /// The handler is awaited on the request's own event loop.
    case async
    /// The whole synchronous handler is submitted to a pool of workers.
    case threadPool = "thread-pool"
}
