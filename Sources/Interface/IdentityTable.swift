import Analysis
import Screen
import Trace

/// Loop, thread and task of a request and of each of its calls, and how those of a call compare to the request's.
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
        return [head, home]
            + request.calls.flatMap { call -> [Row] in
                let entered = row(call.name, call.callee, of: call)
                guard let end = call.end,
                    end.site.thread.id != call.callee.thread.id || end.site.loop != call.callee.loop
                else { return [entered] }
                return [entered, row("  its end", end.site, of: call)]
            }
    }

    private func row(_ name: String, _ site: Site, of call: HookCall) -> Row {
        Row(cells: cells(name, site), comparison: SiteComparison(of: site, to: request.home, in: call).line)
    }

    private func cells(_ name: String, _ site: Site) -> [String] {
        let thread = site.thread.label.map { "\($0) \(site.thread.id)" } ?? "\(site.thread.id)"
        let task = site.task.map { "\($0)" } ?? String(glyphs.nothing)
        return [name, site.loop?.label ?? "no loop", thread, task]
    }
}
