/// Where a host whose worker threads own requests runs async hooks.
public enum WorkerLoop: String, CaseIterable, Sendable {
    /// Each call on a new event loop on the worker's thread.
    case fresh
    /// All of them on one event loop that lives as long as the host; the worker waits.
    case shared
}
