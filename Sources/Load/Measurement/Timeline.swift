package import Trace

/// A run in slices of equal length, for graphs and heat maps; of bounded size, however long the run is.
///
/// When the slices are used up each two become one, twice as long.
package struct Timeline: Hashable, Sendable {
    /// What happened in one stretch of time.
    package struct Slice: Hashable, Sendable {
        package var sent = 0
        package var answered = 0
        package var failed = 0
        /// The response times of what was answered, from when it was due.
        package var times = LatencyBuckets()

        mutating func merge(_ other: Slice) {
            sent += other.sent
            answered += other.answered
            failed += other.failed
            times.merge(other.times)
        }
    }

    package static let limit = 240

    /// When the first slice begins.
    package let begin: Instant
    /// How long a slice is.
    package private(set) var width: Duration
    /// From the beginning to the last in which anything happened.
    package private(set) var slices: [Slice] = []

    package init(begin: Instant, width: Duration = .milliseconds(100)) {
        self.begin = begin
        self.width = max(width, .milliseconds(1))
    }

    package mutating func sent(at instant: Instant) {
        let index = index(at: instant)
        slices[index].sent += 1
    }

    package mutating func answered(at instant: Instant, after time: Duration) {
        let index = index(at: instant)
        slices[index].answered += 1
        slices[index].times.add(time)
    }

    package mutating func failed(at instant: Instant) {
        let index = index(at: instant)
        slices[index].failed += 1
    }

    /// Adds what another timeline has, which began at the same moment.
    package mutating func merge(_ other: Timeline) {
        var other = other
        while other.width < width { other.halve() }
        while width < other.width { halve() }
        for (index, slice) in other.slices.enumerated() {
            if index == slices.count { slices.append(Slice()) }
            slices[index].merge(slice)
        }
    }

    /// The slice of an instant, made where it is not there.
    private mutating func index(at instant: Instant) -> Int {
        let elapsed = instant.since(begin).nanoseconds
        while elapsed / width.nanoseconds >= Self.limit { halve() }
        let index = Int(elapsed / width.nanoseconds)
        while slices.count <= index { slices.append(Slice()) }
        return index
    }

    private mutating func halve() {
        width = width * 2
        slices = stride(from: 0, to: slices.count, by: 2).map { index in
            var slice = slices[index]
            if index + 1 < slices.count { slice.merge(slices[index + 1]) }
            return slice
        }
    }
}
