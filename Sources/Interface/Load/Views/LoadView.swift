import Analysis
import Screen
import Trace

/// The view of load: what is put on the server and how, what the generator measures, and what was observed meanwhile.
struct LoadView: RowsView {
    private static let nameWidth = 12

    /// Where the reader is before a key has moved there: on the row that begins what is set.
    static let start: ListCursor = {
        var cursor = ListCursor()
        cursor.select(LoadField.start.rawValue, at: 7, line: 7)
        return cursor
    }()

    private let model: Model
    private let layout: LoadLayout

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        layout = LoadLayout(skeleton, model.load.pane)
    }

    private var glyphs: Glyphs { model.glyphs }
    private var controls: LoadControls { model.load.controls }

    var list: Area { layout.controls }
    var keys: [String] { controls.fields.map(\.rawValue) }

    func opening(_ key: String) -> Opening? { nil }

    /// Where the figures are, which scroll where they have the keys.
    var figures: Area { layout.figures }

    /// The first line of a race that may be shown first at the latest.
    var lastTop: Int { max(0, raceLines.count - layout.figures.rows) }

    func draw(into frame: inout Frame) {
        frame.rule(in: layout.names, title: names)
        if layout.showsControls { drawControls(into: &frame) }
        frame.vertical(in: layout.divider)
        guard layout.showsFigures else { return }
        guard let account = model.picture.load else { return frame.put(empty, in: layout.figures) }
        if account.race != nil {
            let lines = raceLines
            let window = Window(top: model.load.top, rows: layout.figures.rows, count: lines.count)
            return frame.put(lines[window.shown], in: layout.figures)
        }
        drawRun(account, into: &frame)
    }

    private var names: Line {
        let panes: [(LoadState.Pane, String)] = [(.controls, "settings"), (.figures, "figures")]
        var line = Line()
        for (pane, name) in panes {
            if pane != .controls { line.add(" \(glyphs.horizontal) ", .frameLine) }
            let isInFront = pane == model.load.pane
            if isInFront { line.add("\(glyphs.mark(.selectMark)) ", .selectMark) }
            line.add(name, isInFront ? .frameTitle : .textHeading)
        }
        return line
    }

    // MARK: - Settings

    private func drawControls(into frame: inout Frame) {
        let (fields, keys, cursor) = (controls.fields, keys, model.cursor(of: .load))
        guard let position = cursor.position(count: keys.count, named: keys.firstIndex(of:)) else { return }
        let window = Window(showing: position, on: cursor.line, rows: list.rows, count: fields.count)
        for (line, place) in window.shown.enumerated() {
            let row = list.row + line
            frame.put(text(of: fields[place]), row: row, column: list.column + 2, limit: max(0, list.columns - 3))
            guard place == position else { continue }
            frame.put(
                String(glyphs.mark(.selectMark)), at: Position(row: row, column: list.column), role: .selectMark)
            frame.highlight(row: row, columns: list.column..<list.column + list.columns, role: .selectRow)
        }
        frame.rule(in: layout.rule, title: window.beyond)
        frame.put(about(fields[position]), in: layout.about)
    }

    private func text(of field: LoadField) -> Line {
        let isStart = field == .start || field == .startRace
        let name = Line(
            TextFit.fit(field.name, columns: Self.nameWidth, glyphs: glyphs), isStart ? .textHeading : .textSecondary)
        let fault = controls.fault(of: field)
        let role: Role = fault != nil ? .textError : isStart ? .textOk : .textStrong
        let mark = fault == nil ? "" : "\(glyphs.mark(.stateError)) "
        let start = fault ?? (model.isLoading ? "under way, esc ends it" : "begin")
        return name + Line("\(mark)\(isStart ? start : controls.value(of: field, server: model.server.mode))", role)
    }

    private func about(_ field: LoadField) -> [Line] {
        let columns = max(1, layout.about.columns - 1)
        guard let fault = controls.fault(of: field) else {
            return Line(field.about, .textSecondary).wrapped(to: columns, glyphs)
        }
        let isStart = field == .start || field == .startRace
        return Line(isStart ? fault : "\(field.name) \(fault)", .textError).wrapped(to: columns, glyphs)
    }

    // MARK: - Figures

    private var empty: [Line] {
        let place = layout.showsControls ? "as it is set on the left" : "as it is set; tab goes to the settings"
        return [
            Line("No load yet.", .textStrong),
            Line("ctrl-s puts load on the server, \(place). r races two modes with the same work."),
            Line("L on a request, or on a form of view 7, sets its tool and its arguments here.", .textSecondary),
        ].flatMap { $0.wrapped(to: max(1, layout.figures.columns), glyphs) }
    }

    private var raceLines: [Line] {
        guard let account = model.picture.load else { return [] }
        return RaceLines(account: account, stalls: model.picture.log.stalls, glyphs: glyphs)
            .lines(columns: layout.figures.columns, isBrief: layout.figures.rows < 12)
    }

    private func drawRun(_ account: LoadAccount, into frame: inout Frame) {
        var area = layout.figures
        let lines = RunLines(account: account, glyphs: glyphs).lines(
            columns: area.columns, isBrief: area.rows < 14)
        frame.put(lines, in: area.takeTop(lines.count))
        _ = area.takeTop(area.rows >= 10 ? 1 : 0)
        LoadGraphs(account: account, picture: model.picture, level: model.settings.level, glyphs: glyphs)
            .draw(into: &frame, in: area)
    }
}
