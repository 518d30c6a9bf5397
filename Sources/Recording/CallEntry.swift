import Histogram
import Trace

/// What is counted of one hook on one path.
struct CallEntry {
    /// An hour in nanoseconds; what runs longer counts as that in percentiles.
    private static let hour: UInt64 = 3_600_000_000_000

    private(set) var calls = 0
    private var errors = 0
    private var polls = 0
    private var held: Duration?
    private var longest = Duration.zero
    private var times = Histogram<UInt64>(highestTrackableValue: hour, numberOfSignificantValueDigits: .two)
    private var runs = RunHistogram()

    /// Takes a call that has ended.
    mutating func add(_ call: HookCall, held: Duration?) {
        let length = call.run ?? .zero
        let run = UInt64(clamping: length.nanoseconds)
        longest = max(longest, length)
        calls += 1
        if case .raised = call.end?.outcome { errors += 1 }
        polls += call.end?.polls?.count ?? 0
        if let held { self.held = max(self.held ?? .zero, held) }
        _ = times.record(min(run, Self.hour))
        runs.add(run)
    }

    func figures(of group: CallGroup) -> CallFigures {
        CallFigures(
            group: group, calls: calls, errors: errors, p50: time(50), p90: time(90), p99: time(99),
            longest: longest, polls: polls, held: held, runs: runs)
    }

    private func time(_ percentile: Double) -> Duration {
        // A bucket's end may lie beyond the longest that is in it.
        min(longest, .nanoseconds(Int64(clamping: times.valueAtPercentile(percentile))))
    }
}
