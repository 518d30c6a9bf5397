import Analysis
import Trace

/// All that the views show of the requests, as of one instant.
struct Picture: Hashable, Sendable {
    var log: RequestLog
    var now: Instant
    var clock: WallClock
}
