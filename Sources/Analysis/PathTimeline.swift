package import Trace

/// Which paths calls were seen to take, in slices of equal length; of bounded size, however long it goes on.
///
/// When the slices are used up each two become one, twice as long.
package struct PathTimeline: Hashable, Sendable {
    package static let limit = 240

    /// When the first slice begins.
    package let begin: Instant
    /// How long a slice is.
    package private(set) var width: Duration
    private var slices: [[Path?: Int]] = []

    package init(begin: Instant, width: Duration = .milliseconds(100)) {
        self.begin = begin
        self.width = max(width, .milliseconds(1))
    }

    /// Counts a call; what was before the beginning counts in the first slice.
    package mutating func add(_ path: Path?, at instant: Instant) {
        let elapsed = instant.since(begin).nanoseconds
        while elapsed / width.nanoseconds >= Self.limit { halve() }
        let index = Int(elapsed / width.nanoseconds)
        while slices.count <= index { slices.append([:]) }
        slices[index][path, default: 0] += 1
    }

    /// How many calls took each path in the slices that a stretch of time touches; `nil` stands for those that fit none.
    package func counts(from start: Instant, to end: Instant) -> [Path?: Int] {
        guard end > begin, end > start else { return [:] }
        let first = start.since(begin).nanoseconds / width.nanoseconds
        let last = (end.since(begin).nanoseconds - 1) / width.nanoseconds
        guard first < slices.count else { return [:] }
        return slices[Int(first)...Int(min(last, Int64(slices.count - 1)))].reduce(into: [:]) { sum, slice in
            sum.merge(slice, uniquingKeysWith: +)
        }
    }

    /// The path that most calls took in a stretch of time; `nil` where none was seen, or most fit none.
    package func dominant(from start: Instant, to end: Instant) -> Path? {
        let counts = counts(from: start, to: end)
        guard let most = counts.values.max() else { return nil }
        return Path.allCases.first { counts[$0] == most }
    }

    private mutating func halve() {
        width = width * 2
        slices = stride(from: 0, to: slices.count, by: 2).map { index in
            guard index + 1 < slices.count else { return slices[index] }
            return slices[index].merging(slices[index + 1], uniquingKeysWith: +)
        }
    }
}
