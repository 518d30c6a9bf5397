import Analysis
import Screen
import Trace

/// A race in lines: the scoreboard, what follows from it, and the rounds.
struct RaceLines {
    let account: LoadAccount
    /// Those of the race's time.
    let stalls: [Stall]
    let glyphs: Glyphs

    /// The lines; a brief text has the verdict right below the first figures.
    func lines(columns: Int, isBrief: Bool) -> [Line] {
        guard let race = account.race, let figures = RaceFigures(account, stalls: stalls) else { return [] }
        let text = LoadText(account: account, glyphs: glyphs)
        let heading = [Line("\(account.work.tool)  ", .textHeading) + text.state]
        let result = RaceVerdict(figures, of: race)
        let board = scoreboard(figures, result, columns: columns)
        let verdict = verdict(result, columns: columns)
        guard !isBrief else { return heading + board.prefix(3) + verdict + board.dropFirst(3) }
        let work = Line(text.work, .textSecondary).wrapped(to: max(1, columns), glyphs)
        return heading + work + [Line()] + board + [Line()] + verdict + [Line()]
            + RaceRounds(turns: account.turns, race: race, glyphs: glyphs).lines(columns: columns)
    }

    // MARK: - Scoreboard

    private func scoreboard(_ figures: RaceFigures, _ verdict: RaceVerdict, columns: Int) -> [Line] {
        let name = columns >= 50 ? 13 : 11
        let width = max(8, min(22, (columns - name) / 2))
        let row = { (title: String, cell: (RaceSide) -> Line) in
            let cells = [figures.first, figures.second].map { side in
                cell(side).aligned(.right, in: width, glyphs)
            }
            return Line(TextFit.fit(title, columns: name, glyphs: glyphs), .textSecondary) + cells[0] + cells[1]
        }
        // The one that is shown to be ahead stands out, in the row by which the two are compared.
        let role = { (side: RaceSide, decides: Bool) -> Role in
            decides && side.mode == verdict.leader ? .textOk : .textStrong
        }
        return [
            row("") { Line($0.mode.rawValue, .textHeading) },
            row("throughput") { side in
                Line(side.perSecond.map { "\($0.rate)/s" } ?? nothing, role(side, !verdict.isByTime))
            },
            row("p50") { Line(time($0.p50), role($0, verdict.isByTime)) },
            row("p99") { Line(time($0.p99), .textStrong) },
            row("paths") { paths($0) },
            row("answered") { Line(CountFormat.text($0.answered)) },
            row("failed") { Line(CountFormat.text($0.failed), $0.failed > 0 ? .textError : .textPrimary) },
            row("stalls") { side in
                let longest = side.longestStall.map { ", to \(DurationFormat.prose($0))" } ?? ""
                return Line("\(side.stalls)\(longest)", side.stalls > 0 ? .textWarning : .textPrimary)
            },
        ]
    }

    private var nothing: String { String(glyphs.nothing) }

    private func time(_ time: Duration?) -> String { time.map { DurationFormat.figure($0) } ?? nothing }

    /// The paths that were seen, with their shares where there are several.
    private func paths(_ side: RaceSide) -> Line {
        guard !side.paths.isEmpty else { return Line(nothing, .textSecondary) }
        let all = side.paths.reduce(0) { $0 + $1.count }
        return side.paths.prefix(3).enumerated().reduce(Line()) { line, entry in
            let (place, count) = entry
            let share = side.paths.count > 1 ? " \((Double(count.count) / Double(all)).percent)%" : ""
            return line + Line(place > 0 ? " " : "") + PathSign(path: count.path).line(glyphs)
                + Line(share, .textSecondary)
        }
    }

    // MARK: - Verdict

    private func verdict(_ verdict: RaceVerdict, columns: Int) -> [Line] {
        let lines =
            [Line(verdict.sentence, .textStrong)]
            + [verdict.standing].compactMap(\.self).map { Line($0, .textSecondary) }
            + verdict.doubts.map { Line("\(glyphs.mark(.stateWarning)) \($0)", .textWarning) }
        return lines.flatMap { $0.wrapped(to: max(1, columns), glyphs) }
    }
}
