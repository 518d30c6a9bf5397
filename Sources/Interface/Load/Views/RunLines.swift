import Analysis
import Screen
import Trace

/// The figures of a run in lines.
struct RunLines {
    private static let nameWidth = 11
    private static let cellWidth = 9

    let account: LoadAccount
    let glyphs: Glyphs

    private var text: LoadText { LoadText(account: account, glyphs: glyphs) }

    /// The lines; a brief text leaves out what other lines say as well.
    func lines(columns: Int, isBrief: Bool) -> [Line] {
        var lines = [Line("\(account.work.tool)  ", .textHeading) + text.state]
        if !isBrief { lines.append(Line(text.work, .textSecondary)) }
        guard let figures = account.figures else { return lines }
        lines += counts(figures, isNarrow: columns < 56)
        lines += times(figures, columns: columns, isBrief: isBrief)
        if figures.failed > 0 { lines.append(failures(figures)) }
        lines += figures.concerns.flatMap { concern in
            Line("\(glyphs.mark(.stateWarning)) \(concern)", .textWarning)
                .wrapped(to: max(1, columns), hanging: 2, glyphs)
        }
        return lines
    }

    private func counts(_ figures: LoadFigures, isNarrow: Bool) -> [Line] {
        let failedRole: Role = figures.failed > 0 ? .textError : .textStrong
        let rate = name("throughput") + value("\(figures.perSecond.rate)/s")
        let failed = label("failed") + value(CountFormat.text(figures.failed), failedRole)
        guard !isNarrow else { return [rate + failed] }
        let answered = label("answered") + value(CountFormat.text(figures.answered))
        let flight = name("in flight") + value(CountFormat.text(figures.inFlight))
        let waiting = label("waiting") + value(CountFormat.text(figures.waiting))
        return [rate + answered + failed, flight + waiting]
    }

    private func name(_ text: String) -> Line {
        Line(TextFit.fit(text, columns: Self.nameWidth, glyphs: glyphs), .textHeading)
    }

    private func label(_ text: String) -> Line {
        Line(TextFit.fit(text, columns: 9, alignment: .right, glyphs: glyphs), .textSecondary)
    }

    private func value(_ text: String, _ role: Role = .textStrong) -> Line {
        Line(TextFit.fit(text, columns: Self.cellWidth, alignment: .right, glyphs: glyphs), role)
    }

    /// The rows of response times; a narrow one has the middle and the end of the distribution.
    private func times(_ figures: LoadFigures, columns: Int, isBrief: Bool) -> [Line] {
        let room = (columns - Self.nameWidth) / Self.cellWidth
        let shown = room >= 5 ? [0, 1, 2, 3, 4] : room >= 4 ? [0, 1, 2, 4] : [0, 2, 4]
        let heading = shown.reduce(name("")) { $0 + value(LoadTimes.names[$1], .textHeading) }
        let rows = [("measured", figures.measured), ("from due", figures.corrected)].compactMap { name, times in
            times.map { row(name, $0, shown) }
        }
        // From when requests were due is what their senders wait for.
        return rows.isEmpty ? [] : [heading] + (isBrief ? Array(rows.suffix(1)) : rows)
    }

    private func row(_ title: String, _ times: LoadTimes, _ shown: [Int]) -> Line {
        shown.reduce(name(title)) { line, place in
            let time = times.all[place]
            return line + value(time.map { DurationFormat.figure($0) } ?? String(glyphs.nothing))
        }
    }

    private func failures(_ figures: LoadFigures) -> Line {
        let kinds = figures.failures.map { "\($0.kind) \(CountFormat.text($0.count))" }
        return name("failures") + Line(kinds.joined(separator: ", "), .textError)
    }
}
