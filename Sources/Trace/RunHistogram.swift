/// How run times are spread over buckets each of which is twice as wide as the one before, for drawing.
///
/// The buckets are the same for every hook, so that rows of them can be compared.
package struct RunHistogram: Hashable, Sendable {
    /// How many buckets there are.
    package static let count = 24

    /// How many runs each bucket has, the shortest first.
    package private(set) var buckets = [Int](repeating: 0, count: count)

    package init() {}

    /// Where a bucket ends: 1 µs for the first, and twice the bound before for each other; `nil` for the last, which has
    /// no end, and where there is no such bucket.
    package static func bound(of bucket: Int) -> Duration? {
        guard (0..<count - 1).contains(bucket) else { return nil }
        return .microseconds(Int64(1) << Int64(bucket))
    }

    package mutating func add(_ nanoseconds: UInt64) {
        let microseconds = nanoseconds / 1_000
        buckets[min(Self.count - 1, UInt64.bitWidth - microseconds.leadingZeroBitCount)] += 1
    }
}
