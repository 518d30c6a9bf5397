/// What the host does with a request: who runs the handler, and on what.
package enum ExecutionMode: String, CaseIterable, Hashable, Sendable {
    /// The handler is awaited on the request's own event loop.
    case async
    /// The whole synchronous handler is submitted to a pool of workers.
    case threadPool = "thread-pool"
    /// A worker thread owns the request from the moment its body is there, and blocks for whatever it needs.
    case blocking
    /// The synchronous handler runs on the event loop's own thread.
    case misuse
}
