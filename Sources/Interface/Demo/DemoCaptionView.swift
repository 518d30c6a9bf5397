import Screen
import Trace

/// What the audience is told of the step in front: a band below the view, which is as much smaller.
struct DemoCaptionView {
    /// The columns of the timer's bar.
    private static let barColumns = 10

    let run: DemoRun
    let glyphs: Glyphs

    /// How many rows the caption takes of so many that there are for it and the view, in so many columns.
    func rows(of rows: Int, columns: Int) -> Int {
        let calls = run.step?.calls.count ?? 0
        // A step without calls is there for what stands above.
        let most = calls == 0 ? rows / 3 : rows > 8 ? rows * 3 / 5 : rows * 2 / 3
        return min(1 + text(columns: columns).count + calls, most)
    }

    func draw(into frame: inout Frame, in area: Area) {
        guard !area.isEmpty else { return }
        var rest = area
        let rule = rest.takeTop(1)
        frame.rule(in: rule, title: title)
        let state = state
        let width = state.columns(glyphs)
        if width > 0, title.columns(glyphs) + width + 10 <= rule.columns {
            let padded = Line(" ") + state + Line(" ")
            frame.put(padded, row: rule.row, column: rule.column + rule.columns - width - 4, limit: width + 2)
        }
        rest = rest.inset(columns: 1)
        let sights = sights(columns: rest.columns)
        let told = text(columns: area.columns)
        // At least a line of the text stays, and what was seen comes before the rest of it.
        let room = max(min(1, rest.rows), rest.rows - sights.count)
        frame.put(
            Self.shortened(told, to: room, columns: rest.columns, glyphs), in: rest.takeTop(min(room, told.count)))
        frame.put(sights, in: rest)
    }

    private var title: Line {
        guard let step = run.step else { return Line() }
        return Line("demo \(run.index + 1)/\(run.steps.count) ", .textSecondary) + Line(step.title, .frameTitle)
    }

    private func text(columns: Int) -> [Line] {
        let width = Area(row: 0, column: 0, rows: 1, columns: columns).inset(columns: 1).columns
        return Line(run.step?.caption ?? "").wrapped(to: max(1, width), glyphs)
    }

    /// The first lines, the last of which ends with an ellipsis where there were more.
    private static func shortened(_ lines: [Line], to count: Int, columns: Int, _ glyphs: Glyphs) -> [Line] {
        guard lines.count > count, let last = lines.prefix(count).last else { return lines }
        let end = (last + Line(" ") + lines[count]).clipped(to: columns, glyphs)
        return lines.prefix(count - 1) + [end]
    }

    /// What was seen of each of the calls, or how many are back.
    private func sights(columns: Int) -> [Line] {
        guard let play = run.play else { return [] }
        guard run.isSeen else {
            let back = play.answers.reduce(0) { $0 + $1.count }
            let all = play.calls.reduce(0) { $0 + $1.count }
            return [Line("\(glyphs.mark(.stateRunning)) \(back) of \(all) back", .stateRunning)]
        }
        return play.sights.map { DemoSightText($0, glyphs: glyphs).line(columns: columns) }
    }

    /// What comes next, and when.
    private var state: Line {
        switch (run.stage, run.pace) {
        case (.due, _), (.calling, _): Line("\(glyphs.mark(.stateRunning)) calling", .stateRunning)
        case (.seen, .keys): Line()
        case (.seen, .timer) where run.isTimerPaused: Line("\(glyphs.mark(.statePaused)) timer", .statePaused)
        case (.seen(let stayed), .timer(let every)): timer(stayed, of: every)
        }
    }

    private func timer(_ stayed: Duration, of every: Duration) -> Line {
        let whole = max(1, every.nanoseconds)
        let share = min(1, Double(stayed.nanoseconds) / Double(whole))
        let left = max(0, whole - stayed.nanoseconds)
        let bar = Bar(share, columns: Self.barColumns, role: .scale2).cells(GraphSymbols(glyphs))
        return Line("\((left + 999_999_999) / 1_000_000_000) s ", .textSecondary) + Line(bar)
    }
}
