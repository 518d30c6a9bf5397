import Analysis
import Screen
import Trace

/// What there is to say about one hook on one path.
struct HookDetail {
    let row: HookRow
    let picture: Picture
    let glyphs: Glyphs

    /// In one line: what went wrong last, else what the path means.
    var summary: Line {
        let sign = row.sign
        let head = row.name + Line(" ") + sign.line(glyphs) + Line(" \(sign.name): ", sign.role)
        if let failure = row.history?.failure {
            return head + Line("last error ", .textSecondary) + Line("\(failure.request) ", .textStrong)
                + Line(failure.words, .textError)
        }
        return head + Line(meaning)
    }

    func title(columns: Int) -> [Line] {
        let sign = row.sign
        let head =
            Line("\(row.group.kind.rawValue) ", .textSecondary) + Line(row.group.hook, .textStrong) + Line("  ")
            + sign.line(glyphs) + Line(" \(sign.name)", sign.role)
        return [head.clipped(to: columns, glyphs)]
    }

    func chart(columns: Int, rows: Int) -> [Line] {
        guard let figures = row.figures else { return [Line("no figures yet", .textSecondary)] }
        let count =
            Line("run times of ", .textHeading) + Line("\(figures.calls)")
            + Line(figures.calls == 1 ? " call" : " calls", .textHeading)
        return [count] + RunsChart(figures: figures, glyphs: glyphs).lines(columns: columns, rows: rows - 1)
    }

    /// The facts in sections, below each other.
    func facts(columns: Int) -> [Line] {
        path(columns: columns) + failure(columns: columns) + harm(columns: columns) + requests(columns: columns)
    }

    private var meaning: String { row.group.path?.meaning ?? "the recorded places fit no known path" }

    private func path(columns: Int) -> [Line] {
        var lines = Line(meaning).wrapped(to: columns, glyphs)
        if let path = row.group.path {
            lines += (Line("costs  ", .textHeading) + Line(path.cost)).wrapped(to: columns, hanging: 7, glyphs)
            let wayOut = path.wayOut.map { Line($0) } ?? Line("no need: there is no better path", .textOk)
            lines += (Line("leave  ", .textHeading) + wayOut).wrapped(to: columns, hanging: 7, glyphs)
        }
        return lines
    }

    private func failure(columns: Int) -> [Line] {
        guard let failure = row.history?.failure else { return [] }
        let time = picture.clock.reading(at: failure.at).text
        let line =
            Line("error  ", .textHeading) + Line(failure.words, .textError)
            + Line("  \(failure.request) at \(time)", .textSecondary)
        return line.wrapped(to: columns, hanging: 7, glyphs)
    }

    private func harm(columns: Int) -> [Line] {
        guard let history = row.history, history.waits > 0 else { return [] }
        let line =
            Line("harm   ", .textHeading) + Line(DurationFormat.prose(history.harm), .textWarning)
            + Line(" lost by others, in \(history.waits) \(history.waits == 1 ? "wait" : "waits") for its stalls")
        return line.wrapped(to: columns, hanging: 7, glyphs)
    }

    private func requests(columns: Int) -> [Line] {
        let entries = (row.history?.requests ?? []).compactMap { picture.log[id: $0] }
        guard !entries.isEmpty else { return [] }
        return [Line("latest requests", .textHeading)]
            + entries.map { RequestMention(entry: $0, picture: picture, glyphs: glyphs).line }
    }
}
