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

    // MARK: - What scrolls

    /// How many lines of a race are shown at a time.
    var figuresRows: Int { places(of: raceLines.count).figures.rows }

    /// The first line of a race that may be shown first at the latest.
    var lastTop: Int {
        let count = raceLines.count
        return max(0, count - places(of: count).figures.rows)
    }

    /// Where so many lines are; beside the settings, the last row says what is beyond.
    private func places(of count: Int) -> (figures: Area, rule: Area) {
        var figures = layout.figures
        let rule = figures.takeBottom(layout.showsControls && count > figures.rows ? 1 : 0)
        return (figures, rule)
    }

    func draw(into frame: inout Frame) {
        let lines = raceLines
        let (area, rule) = places(of: lines.count)
        let window = Window(top: model.load.top, rows: area.rows, count: lines.count)
        frame.rule(in: layout.names, title: names(beyond: window.beyond))
        if layout.showsControls { drawControls(into: &frame) }
        drawDivider(into: &frame)
        guard layout.showsFigures else { return }
        guard let account = model.picture.load else { return frame.put(empty, in: layout.figures) }
        guard account.race != nil else { return drawRun(account, into: &frame) }
        frame.put(lines[window.shown], in: area)
        frame.rule(in: rule, title: window.beyond)
    }

    /// The names of both panes, and what the one in front has beyond its rows.
    private func names(beyond: Line) -> Line {
        let panes: [(LoadState.Pane, String)] = [(.controls, "settings"), (.figures, "figures")]
        var line = Line()
        for (pane, name) in panes {
            if pane != .controls { line.add(" \(glyphs.horizontal) ", .frameLine) }
            let isInFront = pane == model.load.pane
            if isInFront { line.add("\(glyphs.mark(.selectMark)) ", .selectMark) }
            line.add(name, isInFront ? .frameTitle : .textHeading)
        }
        guard layout.showsFigures, !beyond.spans.allSatisfy(\.text.isEmpty) else { return line }
        return line + Line(" \(glyphs.horizontal) ", .frameLine) + beyond
    }

    /// The line between both; where the figures have the keys, their mark stands on it.
    private func drawDivider(into frame: inout Frame) {
        frame.vertical(in: layout.divider)
        guard !layout.divider.isEmpty, model.load.pane == .figures else { return }
        let place = Position(row: layout.divider.row, column: layout.divider.column)
        frame.put(String(glyphs.mark(.selectMark)), at: place, role: .selectMark)
    }

    // MARK: - Settings

    private func drawControls(into frame: inout Frame) {
        let (fields, keys, cursor) = (controls.fields, keys, model.cursor(of: .load))
        guard let position = cursor.position(count: keys.count, named: keys.firstIndex(of:)) else { return }
        let window = Window(showing: position, on: cursor.line, rows: list.rows, count: fields.count)
        for (line, place) in window.shown.enumerated() {
            let row = list.row + line
            frame.put(
                text(of: fields[place]), row: row, column: list.column + list.textStart,
                limit: max(0, list.columns - list.textStart - 1))
            if place == position, model.load.pane == .controls { frame.select(row: row, of: list) }
        }
        frame.rule(in: layout.rule, title: window.beyond)
        frame.put(about(fields[position]), in: layout.about)
    }

    private func text(of field: LoadField) -> Line {
        let isStart = field.command != nil
        let name = Line(
            TextFit.fit(field.name, columns: Self.nameWidth, glyphs: glyphs), isStart ? .textHeading : .textSecondary)
        if let underWay = underWay(field) { return name + underWay }
        if let fault = fault(of: field) {
            let value = isStart ? fault : controls.value(of: field, server: model.server.mode)
            return name + Line("\(glyphs.mark(.stateError)) \(value)", .textError)
        }
        guard !isStart else { return name + Line("begin", .textOk) }
        return name + Line(controls.value(of: field, server: model.server.mode), .textStrong)
    }

    /// What a row that begins something says while a run or a race is under way; `nil` for other rows.
    private func underWay(_ field: LoadField) -> Line? {
        guard let command = field.command, model.isLoading, let subject = model.live.load?.subject else { return nil }
        guard subject.command != command else { return Line("under way, esc ends it", .textOk) }
        return Line(subject.command == .startRace ? "not during the race" : "not during the run", .textSecondary)
    }

    private func fault(of field: LoadField) -> String? {
        controls.fault(of: field) ?? (field.command == nil ? nil : model.obstacle(toCalling: controls.tool))
    }

    private func about(_ field: LoadField) -> [Line] {
        let columns = max(1, layout.about.columns - 1)
        guard let fault = fault(of: field) else {
            return Line(field.about, .textSecondary).wrapped(to: columns, glyphs)
        }
        return Line(field.command == nil ? "\(field.name) \(fault)" : fault, .textError).wrapped(to: columns, glyphs)
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
        let picture = model.picture
        guard layout.showsFigures, let account = picture.load, account.race != nil else { return [] }
        let stalls = account.stalls(in: picture.log.stalls, until: picture.now)
        return RaceLines(account: account, stalls: stalls, glyphs: glyphs)
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
