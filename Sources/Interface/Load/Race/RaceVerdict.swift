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

    /// Which mode is ahead and by how much, or that none is shown to be.
    var sentence: String {
        guard let ratio else { return "No round has been answered in both modes yet." }
        let isAhead = ratio.ratio > 1
        let shown = isAhead ? ratio : ratio.inverted
        let (ahead, behind) = isAhead ? (race.first, race.second) : (race.second, race.first)
        let comparison =
            isByTime
            ? "the middle call in \(ahead.rawValue) took \(shown.ratio.threeDigits) times as long as in "
                + behind.rawValue
            : "\(ahead.rawValue) did \(shown.ratio.threeDigits) times the work of \(behind.rawValue)"
        let (low, high) = (shown.bounds.lowerBound.threeDigits, shown.bounds.upperBound.threeDigits)
        guard !ratio.includesOne else {
            return "No difference is shown: \(comparison), but the interval from \(low) to \(high) includes 1."
        }
        guard ratio.confidence >= RatioInterval.usualConfidence else {
            return "As far as \(rounds) can tell, \(comparison), between \(low) and \(high)."
        }
        return "\(comparison.first?.uppercased() ?? "")\(comparison.dropFirst()), between \(low) and \(high)."
    }

    /// How sure the interval is, and of what it is made.
    var standing: String? {
        guard let ratio else { return nil }
        let confidence = "The interval has a confidence of \(ratio.confidence.percent) %, from \(rounds)"
        return ratio.confidence < RatioInterval.usualConfidence
            ? "\(confidence); from 6 on it has more than \(RatioInterval.usualConfidence.percent) %." : "\(confidence)."
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

    private var isByTime: Bool { !race.work.isClosed }
}
