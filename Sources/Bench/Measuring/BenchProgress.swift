import Load
import Trace

/// How far a bench is.
package struct BenchProgress: Hashable, Sendable {
    package let experiment: ExperimentName
    package let contender: String
    /// Which of its experiment's turns this is, from 1; 0 while the servers are made ready.
    package let turn: Int
    package let turns: Int
    /// About how long it will go on.
    package let left: Duration

    /// How far it is, in one line.
    package var line: String {
        let place = turn == 0 ? "making ready" : "turn \(turn) of \(turns)"
        return "\(experiment.rawValue): \(place), \(contender); about \(Self.text(left)) left"
    }

    /// A length of time to the second.
    package static func text(_ duration: Duration) -> String {
        let seconds = Int(clamping: (max(0, duration.nanoseconds) + 500_000_000) / 1_000_000_000)
        return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }
}
