import Interface
import Load
import Trace

// What the generator measures, in the words of the interface.

extension LoadFigures {
    /// A run that goes on.
    init(_ progress: LoadProgress, of plan: LoadPlan) {
        self.init(
            elapsed: progress.elapsed, expected: plan.expectedLength ?? .zero, perSecond: progress.perSecond,
            answered: progress.answered, failed: progress.failed, failures: Failure.all(progress.failures),
            inFlight: progress.inFlight, waiting: progress.waiting,
            measured: progress.measured.flatMap { LoadTimes($0) },
            corrected: progress.corrected.flatMap { LoadTimes($0) },
            timeline: progress.timeline.map { LoadTimeline($0) })
    }

    /// A run that is over.
    init(_ report: LoadReport) {
        let tally = report.tally
        self.init(
            elapsed: report.plan.warmUp + report.length, expected: report.plan.expectedLength ?? .zero,
            perSecond: report.throughput,
            answered: tally.answered, failed: tally.failures.count, failures: Failure.all(tally.failures),
            inFlight: 0, waiting: 0, measured: LoadTimes(tally.latency.measuredSummary),
            corrected: tally.latency.correctedSummary.flatMap { LoadTimes($0) },
            timeline: LoadTimeline(tally.timeline), concerns: report.concerns.map(\.sentence))
    }
}

extension LoadFigures.Failure {
    fileprivate static func all(_ tally: FailureTally) -> [LoadFigures.Failure] {
        tally.byCount.map { LoadFigures.Failure(kind: $0.failure.name, count: $0.count) }
    }
}

extension LoadTimes {
    /// `nil` where nothing was measured.
    fileprivate init?(_ summary: LatencySummary) {
        guard summary.count > 0 else { return nil }
        self.init(
            p50: summary.percentile(50), p90: summary.percentile(90), p99: summary.percentile(99),
            p999: summary.percentile(99.9), greatest: summary.greatest)
    }
}

extension LoadTimeline {
    fileprivate init(_ timeline: Timeline) {
        self.init(
            begin: timeline.begin, width: timeline.width,
            slices: timeline.slices.map { Slice(answered: $0.answered, failed: $0.failed, times: $0.times.counts) },
            bounds: LatencyBuckets.bounds)
    }
}

extension LoadEnd {
    init(_ ending: LoadEnding) {
        self =
            switch ending {
            case .completed: .finished
            case .cancelled: .stopped
            case .serverLost: .failed("the server could not be reached any more")
            case .serverSilent: .failed("the server did not answer any more")
            }
    }
}

extension RaceTurn {
    init(_ report: LoadReport, mode: Trace.ExecutionMode) {
        let began = report.tally.timeline.begin.advanced(by: report.plan.warmUp)
        let times = report.tally.latency.correctedSummary ?? report.tally.latency.measuredSummary
        self.init(
            mode: mode, began: began, ended: began.advanced(by: report.length), perSecond: report.throughput,
            p50: times.percentile(50), p99: times.percentile(99), answered: report.tally.answered,
            failed: report.tally.failures.count, isSuspect: !report.concerns.isEmpty)
    }
}

extension Pace {
    init(_ rhythm: LoadWork.Rhythm) {
        self =
            switch rhythm {
            case .closed: .closed(expectedInterval: nil)
            case .open(let perSecond, let isRandom): .open(rate: perSecond, isRandom ? .poisson : .constant)
            }
    }
}

extension GeneratorHealth.Concern {
    /// Why the figures may be the generator's own.
    fileprivate var sentence: String {
        switch self {
        case .busy(let share):
            "The generator had work \(Figure.percent(share)) of the time: it may have been the bottleneck."
        case .late(let p99):
            "Requests were sent up to \(Figure.milliseconds(p99)) ms late at p99: the generator may have been the "
                + "bottleneck."
        }
    }
}
