/// What a host does with a request: who runs its handler, and on what.
public enum ExecutionMode: String, CaseIterable, Sendable {
    /// The handler is awaited on the request's own event loop.
    case async
    /// The whole synchronous handler is submitted to a pool of workers.
    case threadPool = "thread-pool"
    /// A worker thread owns the request from the moment its body is there, and blocks for whatever it needs.
    case blocking
    /// The synchronous handler runs on the event loop's own thread, which serves nobody else meanwhile.
    case misuse
}
