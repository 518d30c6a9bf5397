import Analysis
import Screen
import Trace

/// Loop, thread and task of a request, of its handler where that ran elsewhere, and of each of its calls.
struct IdentityTable {
    private struct Row {
        var cells: [String]
        var comparison: Line
    }

    let request: Request
    let glyphs: Glyphs

    /// The table; where a comparison has no room at the end of its row, it stands below it.
    func lines(columns: Int) -> [Line] {
        let rows = self.rows
        let widths = (0..<4).map { index in
            1 + (rows.map { min(20, TextWidth.columns($0.cells[index], glyphs: glyphs)) }.max() ?? 0)
        }
        let used = widths.reduce(0, +)
        let comparisons = rows.map { $0.comparison.columns(glyphs) }.max() ?? 0
        let isWide = used + 1 + comparisons <= columns
        return rows.enumerated().flatMap { index, row -> [Line] in
            let cells = zip(row.cells, widths).map { TextFit.fit($0, columns: $1 - 1, glyphs: glyphs) + " " }.joined()
            let line = Line(cells, index == 0 ? .textSecondary : .textPrimary)
            if isWide { return [line + Line(" ") + row.comparison] }
            return index < 2 ? [line] : [line] + (Line("  ") + row.comparison).wrapped(to: columns, hanging: 2, glyphs)
        }
    }

    private var rows: [Row] {
        let head = Row(
            cells: ["", "loop", "thread", "task"], comparison: Line("against the request's", .textSecondary))
        let home = Row(cells: cells("request", request.home), comparison: Line("accepted here", .textSecondary))
        return [head, home] + elsewhere
            + request.calls.flatMap { call -> [Row] in
                let entered = row(call.name, call.callee, askedAt: call.requestedAt)
                guard let end = call.end,
                    end.site.thread.id != call.callee.thread.id || end.site.loop != call.callee.loop
                else { return [entered] }
                return [entered, row("  its end", end.site, askedAt: call.requestedAt)]
            }
    }

    /// The thread that owned the request and the place of its handler, where they are not where it was accepted.
    private var elsewhere: [Row] {
        let asked = request.times.handedOver ?? request.times.accepted
        let owner = request.owner.map { row("owner", $0, askedAt: asked) }
        let handler = request.handler.flatMap { handler in
            handler.site == request.origin ? nil : row("handler", handler.site, askedAt: asked)
        }
        return [owner, handler].compactMap(\.self)
    }

    private func row(_ name: String, _ site: Site, askedAt: Instant) -> Row {
        Row(cells: cells(name, site), comparison: SiteComparison(of: site, to: request.home, askedAt: askedAt).line)
    }

    private func cells(_ name: String, _ site: Site) -> [String] {
        let thread = site.thread.label.map { "\($0) \(site.thread.id)" } ?? "\(site.thread.id)"
        let task = site.task.map { "\($0)" } ?? String(glyphs.nothing)
        return [name, site.loop?.label ?? "no loop", thread, task]
    }
}
