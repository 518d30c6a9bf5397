package import Trace

/// What a load generator counted in slices of equal length.
package struct LoadTimeline: Hashable, Sendable {
    package struct Slice: Hashable, Sendable {
        package var answered: Int
        package var failed: Int
        /// How many response times fell into each bucket.
        package var times: [Int]

        package init(answered: Int, failed: Int, times: [Int]) {
            self.answered = answered
            self.failed = failed
            self.times = times
        }
    }

    /// When the first slice begins.
    package var begin: Instant
    /// How long a slice is.
    package var width: Duration
    package var slices: [Slice]
    /// The shortest response time of each bucket, but for the first, which begins at nothing.
    package var bounds: [Duration]

    package init(begin: Instant, width: Duration, slices: [Slice], bounds: [Duration]) {
        self.begin = begin
        self.width = max(width, .milliseconds(1))
        self.slices = slices
        self.bounds = bounds
    }

    /// The slices of a stretch of time, counted from the beginning; the one that it lies within where it is shorter.
    func slices(from start: Duration, to end: Duration) -> ArraySlice<Slice> {
        let first = max(0, start.nanoseconds / width.nanoseconds)
        let last = max(first, (end.nanoseconds - 1) / width.nanoseconds)
        guard first < slices.count else { return [] }
        return slices[Int(first)...Int(min(last, Int64(slices.count - 1)))]
    }
}
