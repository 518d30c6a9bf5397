import Histogram
import Trace

/// A distribution of response times in a few figures, to three digits.
package struct LatencySummary: Hashable, Sendable {
    /// A share of the requests in percent, and the time that they stayed within.
    package struct Percentile: Hashable, Sendable {
        package var percent: Double
        /// `nil` where there were too few requests for any to lie beyond.
        package var time: Duration?
    }

    package static let percents = [50, 75, 90, 95, 99, 99.9, 99.99]

    package var count: Int
    package var least: Duration
    package var mean: Duration
    package var deviation: Duration
    package var greatest: Duration
    package var percentiles: [Percentile]

    init(_ histogram: Histogram<UInt64>) {
        let length = { (nanoseconds: Double) in Duration.nanoseconds(Int64(max(0, min(nanoseconds, 3.6e12)))) }
        count = Int(clamping: histogram.totalCount)
        least = length(Double(histogram.min))
        mean = length(histogram.mean)
        deviation = length(histogram.stdDeviation)
        greatest = length(Double(histogram.max))
        percentiles = Self.percents.map { percent in
            // The last percentile needs one request that is beyond it.
            let isBacked = Double(histogram.totalCount) * (100 - percent) >= 99.999
            let time = isBacked ? length(Double(histogram.valueAtPercentile(percent))) : nil
            return Percentile(percent: percent, time: time)
        }
    }

    /// The time within which so many percent stayed, of those in `percents`.
    package func percentile(_ percent: Double) -> Duration? {
        percentiles.first { $0.percent == percent }?.time
    }
}
