/// What came of one experiment.
package struct ExperimentResult: Hashable, Sendable {
    package let experiment: Experiment
    /// How many rounds there should be.
    package let rounds: Int
    /// In the order of the experiment's contenders.
    package var contenders: [ContenderResult]

    package init(_ experiment: Experiment, rounds: Int) {
        self.experiment = experiment
        self.rounds = rounds
        contenders = experiment.contenders.map { ContenderResult($0) }
    }

    /// What tables have above it: its name, as there are several under one load, and the load.
    var head: String { "\(experiment.name.rawValue): \(experiment.title)" }

    /// What is read from it.
    ///
    /// - Parameter reason: why no goal is judged; `nil` where they are.
    /// - Returns: the experiment's rows, with their figures.
    package func rows(unjudged reason: String? = nil) -> [RowResult] {
        experiment.rows.map { row in
            let named = row.measure.contenders.map { name in contenders.first { $0.contender.name == name } }
            return RowResult(row, named, rounds: rounds, unjudged: reason)
        }
    }
}
