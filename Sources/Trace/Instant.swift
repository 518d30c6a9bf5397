/// A point on the machine's monotonic clock, in nanoseconds; the origin is arbitrary and the same for a whole process.
///
/// Nothing in this target reads a clock: an instant enters as a value from whoever observed the event.
package struct Instant: Hashable, Comparable, Sendable {
    package var nanoseconds: UInt64

    package init(nanoseconds: UInt64) {
        self.nanoseconds = nanoseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// The time from `earlier` to this instant; zero where the order is reversed, as clocks read on two cores may do.
    package func since(_ earlier: Instant) -> Duration {
        .nanoseconds(nanoseconds > earlier.nanoseconds ? Int64(clamping: nanoseconds - earlier.nanoseconds) : 0)
    }

    /// This instant moved on by `duration`, stopping at the ends of the clock's range.
    package func advanced(by duration: Duration) -> Instant {
        let delta = duration.nanoseconds
        let (sum, overflow) =
            delta >= 0
            ? nanoseconds.addingReportingOverflow(UInt64(delta))
            : nanoseconds.subtractingReportingOverflow(delta.magnitude)
        guard overflow else { return Instant(nanoseconds: sum) }
        return Instant(nanoseconds: delta >= 0 ? .max : .min)
    }
}

extension Duration {
    /// The whole length in nanoseconds, clamped to what an `Int64` holds (292 years).
    package var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds > 0 ? .max : .min }
        let (sum, carried) = scaled.addingReportingOverflow(attoseconds / 1_000_000_000)
        guard !carried else { return seconds > 0 ? .max : .min }
        return sum
    }
}
