import Analysis
import Trace

/// What a race shows, in plain sentences.
struct RaceVerdict {
    private let race: RaceOrder
    private let figures: RaceFigures

    init(_ figures: RaceFigures, of race: RaceOrder) {
        self.figures = figures
        self.race = race
    }

    /// The mode that is shown to be ahead; `nil` where the two may as well be the same, or too few rounds tell.
    var leader: ExecutionMode? {
        guard let ratio, !ratio.includesOne, isSure else { return nil }
        // Of times the lesser is the better.
        return (ratio.ratio > 1) == isByTime ? race.second : race.first
    }

    /// Which mode did more or took longer and by how much, or that no difference is shown.
    var sentence: String {
        guard let ratio else {
            return figures.isOver
                ? "No round was answered in both modes." : "No round has been answered in both modes yet."
        }
        let isGreater = ratio.ratio > 1
        let shown = isGreater ? ratio : ratio.inverted
        let (greater, lesser) = isGreater ? (race.first, race.second) : (race.second, race.first)
        let comparison =
            isByTime
            ? "the middle call in \(greater.rawValue) took \(shown.ratio.threeDigits) times as long as in "
                + lesser.rawValue
            : "\(greater.rawValue) did \(shown.ratio.threeDigits) times the work of \(lesser.rawValue)"
        let (low, high) = (shown.bounds.lowerBound.threeDigits, shown.bounds.upperBound.threeDigits)
        guard !ratio.includesOne else {
            return "No difference is shown: \(comparison), but the interval from \(low) to \(high) includes 1."
        }
        guard isSure else {
            return "As far as \(rounds) can tell, \(comparison), between \(low) and \(high)."
        }
        return "\(comparison.capitalisedFirst), between \(low) and \(high)."
    }

    /// How sure the interval is, and of what it is made.
    var standing: String? {
        guard let ratio else { return nil }
        let confidence = "The interval has a confidence of \(ratio.confidence.percent) %, from \(rounds)"
        return isSure
            ? "\(confidence)." : "\(confidence); from 6 on it has more than \(RatioInterval.usualConfidence.percent) %."
    }

    private var rounds: String { ratio?.pairs == 1 ? "1 round" : "\(ratio?.pairs ?? 0) rounds" }

    /// What makes the comparison doubtful.
    var doubts: [String] {
        let turns = figures.first.turns + figures.second.turns
        let suspects =
            figures.suspects == 0
            ? []
            : [
                "In \(figures.suspects) of \(turns) turns the generator may have been what was slow, which makes the "
                    + "modes look more alike than they are."
            ]
        let failures = [figures.first, figures.second].filter { $0.failed > 0 }.map { side in
            "\(side.failed) \(side.failed == 1 ? "request" : "requests") failed in \(side.mode.rawValue)."
        }
        return suspects + failures
    }

    /// The ratio of work, or of times where a rate gives both modes the same work.
    private var ratio: RatioInterval? { isByTime ? figures.times : figures.throughput }

    /// Whether the interval has the usual confidence.
    private var isSure: Bool { ratio.map { $0.confidence >= RatioInterval.usualConfidence } ?? false }

    /// Whether the modes are compared by how long calls take.
    var isByTime: Bool { !race.work.isClosed }
}
