import Analysis
import Trace

/// All that the views show of what was observed, as of one instant.
struct Picture: Hashable, Sendable {
    var log: RequestLog
    var console = ConsoleLog()
    var now: Instant
    var clock: WallClock
}
