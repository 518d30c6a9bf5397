import Screen

/// The scoreboard of a demo in place of the view.
struct DemoBoardView {
    let model: Model
    let skeleton: Skeleton

    func draw(into frame: inout Frame) {
        let lines = lines
        let window = Window(top: model.demo?.top ?? 0, rows: area.rows, count: lines.count)
        frame.put(lines[window.shown], in: area)
    }

    private var area: Area { skeleton.body.inset(columns: 1) }

    private var lines: [Line] {
        model.demo.map { DemoBoard($0.run, glyphs: model.glyphs).lines(columns: area.columns) } ?? []
    }

    /// How many lines are shown at a time.
    var rows: Int { area.rows }

    /// The first line that the scoreboard may begin with at the latest.
    var lastTop: Int { max(0, lines.count - rows) }
}
