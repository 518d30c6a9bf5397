/// What a bench has measured, where, and how it went.
package struct BenchReport: Sendable {
    package let machine: MachineFacts
    /// When it began, in UTC as ISO 8601 writes it.
    package let began: String
    /// How long all of it took.
    package let length: Duration
    /// The load averages of the machine before and after; `nil` where the system does not say.
    package let load: (before: [Double]?, after: [Double]?)
    package let plan: BenchPlan
    package let results: [ExperimentResult]
    /// Whether somebody ended it early.
    package let isInterrupted: Bool

    package init(
        machine: MachineFacts, began: String, length: Duration, load: (before: [Double]?, after: [Double]?),
        plan: BenchPlan, results: [ExperimentResult], isInterrupted: Bool
    ) {
        self.machine = machine
        self.began = began
        self.length = length
        self.load = load
        self.plan = plan
        self.results = results
        self.isInterrupted = isInterrupted
    }

    /// Why no goal is judged; `nil` where they are.
    var unjudged: String? { machine.isDebug ? "a debug build" : nil }

    /// What is read from an experiment.
    func rows(of result: ExperimentResult) -> [RowResult] { result.rows(unjudged: unjudged) }

    /// What a command that ran this exits with: 0; 2 where a goal was missed, else 1 where something could not be measured;
    /// 130 where somebody ended it.
    package var exitCode: Int32 {
        if isInterrupted { return 130 }
        let verdicts = results.flatMap { rows(of: $0) }.map(\.verdict)
        if verdicts.contains(.missed) { return 2 }
        return verdicts.contains { if case .failed = $0 { true } else { false } } ? 1 : 0
    }
}
