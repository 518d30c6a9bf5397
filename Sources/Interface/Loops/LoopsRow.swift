import Analysis
import Trace

/// One row of the view of loops.
enum LoopsRow: Hashable, Sendable {
    case loop(LoopHistory)
    case pool(PoolHistory)
    /// A loop that lives for the sake of calls.
    case live(LiveLoop)
    /// A stall that goes on.
    case stalling(Stalling)
    case stall(Stall, victims: Int)
    case victim(Stall.Loss)
    case memory
    case thread(ThreadShare)

    /// The row's name.
    var key: String {
        switch self {
        case .loop(let loop): "loop \(loop.number)"
        case .pool(let pool): "pool \(pool.name)"
        case .live(let live): "live \(live.loop.label)"
        case .stalling(let stalling): "stalling \(stalling.loop) \(stalling.since.nanoseconds)"
        case .stall(let stall, _): "stall \(stall.id)"
        case .victim(let loss): "victim \(loss.stall) \(loss.request)"
        case .memory: "memory"
        case .thread(let thread): "thread \(thread.id)"
        }
    }

    /// The request that the row is about.
    var request: Request.ID? {
        switch self {
        case .loop, .pool, .memory, .thread: nil
        case .live(let live): live.calls.first?.request
        case .stalling(let stalling): stalling.request
        case .stall(let stall, _): stall.request
        case .victim(let loss): loss.request
        }
    }
}
