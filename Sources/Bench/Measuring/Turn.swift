package import Load

/// What one contender's turn showed.
package struct Turn: Hashable, Sendable {
    /// Good answers a second.
    package var perSecond: Double
    /// `nil` where there were too few answers, as for `p99`.
    package var p50: Duration?
    package var p99: Duration?
    package var answered: Int
    /// The share of the time in which the generator's busiest thread had something to do, from 0 to 1.
    package var generatorBusy: Double
    /// Whether the generator itself may have been what was slow.
    package var isGeneratorBound: Bool
    /// The most memory that the server was seen to take meanwhile; `nil` where the system does not say.
    package var residentBytes: Int?
    /// From the start of the server's process to its first answer, where that was measured.
    package var start: Duration?

    package init(
        perSecond: Double, p50: Duration? = nil, p99: Duration? = nil, answered: Int, generatorBusy: Double = 0,
        isGeneratorBound: Bool = false, residentBytes: Int? = nil, start: Duration? = nil
    ) {
        self.perSecond = perSecond
        self.p50 = p50
        self.p99 = p99
        self.answered = answered
        self.generatorBusy = generatorBusy
        self.isGeneratorBound = isGeneratorBound
        self.residentBytes = residentBytes
        self.start = start
    }

    /// What a run of the generator showed.
    ///
    /// - Throws: `TurnFailed` where an answer was not as it has to be, and where the run was not done to its end.
    package init(_ report: LoadReport, residentBytes: Int? = nil) throws(TurnFailed) {
        if let first = report.tally.failures.byCount.first {
            throw .answers(
                failed: report.tally.failures.count, of: report.tally.finished, first.failure.description,
                words: first.example)
        }
        switch report.ending {
        case .completed: break
        case .cancelled: throw .ended
        case .serverLost: throw .serverLost
        case .serverSilent: throw .serverSilent
        }
        guard report.tally.completed > 0 else { throw .noAnswer }
        let times = report.tally.latency.measuredSummary
        self.init(
            perSecond: report.throughput, p50: times.percentile(50), p99: times.percentile(99),
            answered: report.tally.completed, generatorBusy: report.health.threads.map(\.busy).max() ?? 0,
            isGeneratorBound: !report.concerns.isEmpty, residentBytes: residentBytes)
    }
}
