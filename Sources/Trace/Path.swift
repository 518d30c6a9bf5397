/// The execution path that one hook call was observed to take.
///
/// A path is derived from the places recorded at run time (`Path.observed`), never from the configured mode.
package enum Path: CaseIterable, Hashable, Sendable {
    /// An async hook on the request's loop, in its task.
    case direct
    /// A sync hook on a loop's own thread: the loop is held while it runs.
    case inline
    /// A sync hook taken off a loop to a pool worker, in its caller's task; the loop serves others meanwhile.
    case offloaded
    /// A sync hook on the worker to which the whole handler was bounced.
    case pooled
    /// An async hook on a new event loop on the calling worker's thread.
    case ownLoop
    /// An async hook on a new thread with a new loop while the caller waits.
    case sideThread
    /// A sync hook on a thread that owned the request from the start.
    case worker
    /// An async hook on a long-lived shared loop while the thread that called it waits.
    case bridged

    /// The letter that stands for the path everywhere.
    package var letter: Character {
        switch self {
        case .direct: "D"
        case .inline: "I"
        case .offloaded: "O"
        case .pooled: "P"
        case .ownLoop: "L"
        case .sideThread: "T"
        case .worker: "W"
        case .bridged: "B"
        }
    }

    /// The path's name in words.
    package var name: String {
        switch self {
        case .direct: "direct"
        case .inline: "inline"
        case .offloaded: "offloaded"
        case .pooled: "pooled"
        case .ownLoop: "own loop"
        case .sideThread: "side thread"
        case .worker: "worker"
        case .bridged: "bridged"
        }
    }
}
