import Trace

extension Path {
    /// What a call on the path costs.
    var cost: String {
        switch self {
        case .direct: "nothing"
        case .inline: "the loop, for as long as the hook runs"
        case .offloaded: "two hops and a worker"
        case .pooled: "a worker for the whole handler; task-locals are lost"
        case .ownLoop: "a loop for each call, and the worker"
        case .sideThread: "a thread and a loop for each call, and the caller's loop"
        case .worker: "the thread, which was there"
        case .bridged: "a hop there and back, and the thread"
        }
    }

    /// How to leave the path; `nil` where there is no better one.
    var wayOut: String? {
        switch self {
        case .direct: nil
        case .inline: "--sync-hooks offload, or an async hook that awaits"
        case .offloaded: "an async hook that awaits"
        case .pooled, .worker, .bridged: "the mode async"
        case .ownLoop: "the mode async, or --worker-loop shared"
        case .sideThread: "the async handlers: --mode async, or await execute…Async"
        }
    }
}
