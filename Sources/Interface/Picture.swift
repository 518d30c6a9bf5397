import Analysis
import Trace

/// All that the views show of the requests, as of one instant.
struct Picture: Hashable, Sendable {
    var log: RequestLog
    var now: Instant
    var timeOfDay: TimeOfDay

    /// The wall clock's reading when a thing happened.
    func timeOfDay(at instant: Instant) -> TimeOfDay {
        timeOfDay.reading(at: instant, now: now)
    }
}
