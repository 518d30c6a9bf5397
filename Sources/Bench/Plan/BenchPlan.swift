import Trace

/// What is to be measured, and for how long.
package struct BenchPlan: Hashable, Sendable {
    package var experiments: [Experiment]
    /// How many turns each contender has.
    package var rounds: Int
    /// How long a turn is measured.
    package var length: Duration
    /// How long it is sent before that in each turn.
    package var warmUp = Duration.milliseconds(250)

    package init(_ experiments: [Experiment], rounds: Int, length: Duration) {
        self.experiments = experiments
        self.rounds = rounds
        self.length = length
    }

    /// About how long all of it takes.
    package var expectedLength: Duration {
        experiments.reduce(.zero) { $0 + expectedLength(of: $1) }
    }

    /// How many turns there are.
    package var turns: Int {
        experiments.reduce(0) { $0 + $1.contenders.count * rounds }
    }

    /// How long a turn of an experiment is measured.
    func length(of experiment: Experiment) -> Duration { max(length, experiment.leastTurn) }

    /// Requests a second: about what a machine with two cores serves of `get_echo`.
    private static let usualRate = 10_000

    private func expectedLength(of experiment: Experiment) -> Duration {
        // A turn with what is around it: connections, and the last answers.
        let turnLength = warmUp + length(of: experiment) + .milliseconds(150)
        let count = experiment.contenders.count
        switch experiment.kind {
        case .serving: return (experiment.trial + .milliseconds(500)) * count + turnLength * (count * rounds)
        case .ageing(let requests):
            return .seconds(1 + requests / Self.usualRate) * count + turnLength * (count * rounds)
        case .starting: return .milliseconds(300) * (count * rounds)
        }
    }
}
