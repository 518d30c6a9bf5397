import Trace

/// Counts the ends of requests by the second, and keeps the latest total times for percentiles.
///
/// Fixed in size. The instants that enter are its only clock.
struct FinishMeter: Hashable, Sendable {
    private struct Bucket: Hashable {
        var second: UInt64 = 0
        var count = 0
    }

    private struct Sample: Hashable {
        var at: Instant
        var total: Duration
    }

    private static let bucketCount: UInt64 = 64
    private static let historyLength: UInt64 = 60
    private static let rateSeconds: UInt64 = 5
    private static let sampleCount = 1_000
    private static let sampleAge = Duration.seconds(60)
    private static let nanosecondsPerSecond: UInt64 = 1_000_000_000

    private var buckets = [Bucket](repeating: Bucket(), count: Int(bucketCount))
    private var samples: [Sample] = []
    private var nextSample = 0
    private var finished = 0
    private var errors = 0

    mutating func record(_ request: Request) {
        guard let written = request.times.written, let total = request.total else { return }
        finished += 1
        if request.outcome != .ok { errors += 1 }
        count(second: written.nanoseconds / Self.nanosecondsPerSecond)
        keep(Sample(at: written, total: total))
    }

    func summary(at now: Instant, inFlight: Int) -> Summary {
        let recent = samples.filter { now.since($0.at) <= Self.sampleAge }.map(\.total).sorted()
        return Summary(
            rate: rate(at: now), history: history(at: now),
            p50: Self.percentile(50, of: recent), p99: Self.percentile(99, of: recent),
            inFlight: inFlight, finished: finished, errors: errors
        )
    }

    private mutating func count(second: UInt64) {
        let slot = Int(second % Self.bucketCount)
        guard buckets[slot].second <= second else { return }
        if buckets[slot].second < second { buckets[slot] = Bucket(second: second) }
        buckets[slot].count += 1
    }

    private mutating func keep(_ sample: Sample) {
        if samples.count < Self.sampleCount {
            samples.append(sample)
        } else {
            samples[nextSample] = sample
            nextSample = (nextSample + 1) % Self.sampleCount
        }
    }

    private func rate(at now: Instant) -> Double {
        let second = now.nanoseconds / Self.nanosecondsPerSecond
        let whole = min(Self.rateSeconds - 1, second)
        let ended = (second - whole...second).reduce(0) { $0 + ends(inSecond: $1) }
        let part = Double(now.nanoseconds % Self.nanosecondsPerSecond) / Double(Self.nanosecondsPerSecond)
        return Double(ended) / max(1, Double(whole) + part)
    }

    private func history(at now: Instant) -> [Int] {
        let second = now.nanoseconds / Self.nanosecondsPerSecond
        let length = min(Self.historyLength, second)
        return (second - length..<second).map(ends(inSecond:))
    }

    private func ends(inSecond second: UInt64) -> Int {
        let bucket = buckets[Int(second % Self.bucketCount)]
        return bucket.second == second ? bucket.count : 0
    }

    /// The value at the nearest rank.
    private static func percentile(_ percent: Int, of sorted: [Duration]) -> Duration? {
        guard !sorted.isEmpty else { return nil }
        return sorted[(sorted.count * percent + 99) / 100 - 1]
    }
}
