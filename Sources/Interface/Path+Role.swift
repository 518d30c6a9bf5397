import Screen
import Trace

extension Path {
    /// The role that all signs of the path have.
    var role: Role {
        switch self {
        case .direct: .pathDirect
        case .inline: .pathInline
        case .offloaded: .pathOffloaded
        case .pooled: .pathPooled
        case .ownLoop: .pathOwnLoop
        case .sideThread: .pathSideThread
        case .worker: .pathWorker
        case .bridged: .pathBridged
        }
    }

    /// What the path means, for the help.
    var meaning: String {
        switch self {
        case .direct: "async hook on the request's loop, in its task"
        case .inline: "sync hook on a loop's own thread: the loop is held while it runs"
        case .offloaded: "sync hook taken off the loop to a pool worker"
        case .pooled: "sync hook on the worker to which the whole handler was given"
        case .ownLoop: "async hook on a new event loop on the worker's thread"
        case .sideThread: "async hook on a new thread with a new loop while its caller waits"
        case .worker: "sync hook on a thread that owned the request from the start"
        case .bridged: "async hook on a long-lived shared loop while its caller's thread waits"
        }
    }
}

/// The signs of a path that may be unknown.
struct PathSign: Hashable, Sendable {
    let path: Path?

    var role: Role { path?.role ?? .pathUnknown }
    var name: String { path?.name ?? "no known path" }

    /// The glyph and the letter: two columns.
    func line(_ glyphs: Glyphs) -> Line {
        Line("\(glyphs.mark(role))\(path?.letter ?? "?")", role)
    }
}
