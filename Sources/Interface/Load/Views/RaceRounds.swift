import Analysis
import Screen
import Trace

/// The rounds of a race in lines: what both turns came to, as figures and as bars, and the ratio of the two.
struct RaceRounds {
    let turns: [RaceTurn]
    let race: RaceOrder
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        let pairs = RaceFigures.pairs(turns, race)
        guard !pairs.isEmpty else { return [] }
        let most = pairs.flatMap { [value($0.first), value($0.second)] }.compactMap(\.self).max() ?? 0
        // Beside the bars there are the number of the round, two figures, and the ratio.
        let width = max(0, min(24, (columns - 38) / 2))
        let names = [race.first, race.second].reduce(Line("round", .textHeading)) { line, mode in
            line + Line("  \(mode.rawValue)", .textHeading).filled(to: 11 + width, glyphs)
        }
        return [names + Line("    ratio", .textHeading)]
            + pairs.enumerated().map { place, pair in
                Line(right("\(place + 1)", 5), .textSecondary) + side(pair.first, width, most)
                    + side(pair.second, width, most) + Line(right(ratio(pair.first, pair.second), 9), .textStrong)
            }
    }

    /// A turn of which the generator may have been what was slow is marked.
    private func side(_ turn: RaceTurn, _ width: Int, _ most: Double) -> Line {
        let bar = Bar(most > 0 ? (value(turn) ?? 0) / most : 0, columns: width, role: .scale3)
        return Line(right(text(turn), 10), turn.isSuspect ? .textWarning : .textPrimary) + Line(" ")
            + Line(bar.cells(GraphSymbols(glyphs)))
    }

    /// What a turn is compared by: its throughput, or the middle response time where a rate gives both the same work.
    private func value(_ turn: RaceTurn) -> Double? {
        race.work.isClosed ? turn.perSecond : turn.p50.map { Double($0.nanoseconds) }
    }

    private func text(_ turn: RaceTurn) -> String {
        race.work.isClosed
            ? "\(turn.perSecond.rate)/s" : turn.p50.map { DurationFormat.figure($0) } ?? String(glyphs.nothing)
    }

    private func ratio(_ first: RaceTurn, _ second: RaceTurn) -> String {
        guard let mine = value(first), let other = value(second), mine > 0, other > 0 else {
            return String(glyphs.nothing)
        }
        return (mine / other).threeDigits
    }

    private func right(_ text: String, _ columns: Int) -> String {
        TextFit.fit(text, columns: columns, alignment: .right, glyphs: glyphs)
    }
}
