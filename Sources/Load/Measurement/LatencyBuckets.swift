import Trace

/// A coarse histogram of response times on a logarithmic scale, for drawing: three buckets for each power of ten.
package struct LatencyBuckets: Hashable, Sendable {
    /// From 10 µs to 100 s; what lies outside is counted in the first and the last.
    package static let count = 21

    package private(set) var counts = [Int](repeating: 0, count: Self.count)

    package init() {}

    /// The bucket of a response time.
    package static func index(of time: Duration) -> Int {
        let microseconds = Double(time.nanoseconds) / 1_000
        guard microseconds >= 10 else { return 0 }
        return min(Self.count - 1, Int((Logarithm.decimal(microseconds) - 1) * 3))
    }

    /// The shortest response times of each bucket, but for the first, which begins at nothing.
    package static let bounds: [Duration] = (0..<count).map { index in
        let steps = [1.0, 2.154_434_690_031_884, 4.641_588_833_612_779]
        let scale = (0..<(index / 3)).reduce(10.0) { product, _ in product * 10 }
        return .nanoseconds(Int64(scale * steps[index % 3] * 1_000))
    }

    package mutating func add(_ time: Duration) {
        counts[Self.index(of: time)] += 1
    }

    package mutating func merge(_ other: LatencyBuckets) {
        for index in counts.indices { counts[index] += other.counts[index] }
    }
}
