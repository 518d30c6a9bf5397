import Analysis
import Screen
import Trace

/// The server's loops and pools, the loops that live for calls, the stalls with those who waited, and the process.
struct LoopsView: RowsView {
    private let model: Model
    private let layout: DetailLayout
    private let lines: LoopsRows
    private let rows: [LoopsRow]

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        var layout = DetailLayout(skeleton, rows: 9)
        // Each section of this list has titles of its own.
        layout.list = layout.list.joined(below: layout.headings)
        self.layout = layout
        lines = LoopsRows(model.picture, withProcess: layout.detail.rows < 2)
        rows = lines.rows
    }

    var list: Area { layout.list }
    var keys: [String] { rows.map(\.key) }

    func opening(_ key: String) -> Opening? {
        rows.first { $0.key == key }?.request.map { .request($0) }
    }

    private var glyphs: Glyphs { model.glyphs }
    private var host: HostHistory { model.picture.host }

    func row(onLine line: Int, cursor: ListCursor, shownOn: Int) -> (place: Int, line: Int)? {
        guard let window = window(of: cursor), window.shown.contains(window.top + line),
            let place = lines.row(onLine: window.top + line)
        else { return nil }
        // The headings before the row are added to its line again when it is drawn.
        return (place, place - window.top)
    }

    /// The lines that are shown; a heading above the first row is part of them, lest that row hide its own.
    private func window(of cursor: ListCursor) -> Window? {
        guard let position = cursor.position(count: rows.count, named: keys.firstIndex(of:)),
            let selected = lines.line(ofRow: position)
        else { return nil }
        return Window(
            showing: selected, on: cursor.line + selected - position, rows: list.rows, count: lines.entries.count)
    }

    func draw(into frame: inout Frame) {
        let cursor = model.cursor(of: .loops)
        guard let position = cursor.position(count: rows.count, named: keys.firstIndex(of:)),
            let selected = lines.line(ofRow: position), let window = window(of: cursor)
        else { return frame.put(empty, in: layout.whole) }
        let text = LoopsText(picture: model.picture, columns: list.columns, glyphs: glyphs)
        for (line, place) in window.shown.enumerated() {
            let row = list.row + line
            switch lines.entries[place] {
            case .heading(let heading): text.draw(heading, row: row, of: list, into: &frame)
            case .row(let content): text.draw(content, row: row, of: list, into: &frame)
            case .more(let count):
                let more = Line("\(count) more waited", .textSecondary)
                frame.put(more, row: row, column: list.column + 7, limit: list.columns - 7)
            }
            if place == selected { frame.select(row: row, of: list) }
        }
        frame.rule(in: layout.rule, title: window.beyond)
        frame.vertical(in: layout.divider)
        draw(LoopsDetail(row: rows[position], picture: model.picture, glyphs: glyphs), into: &frame)
    }

    private func draw(_ detail: LoopsDetail, into frame: inout Frame) {
        var area = layout.detail
        guard area.rows > 1 else { return frame.put([detail.summary], in: area) }
        let process = ProcessText(host: host, glyphs: glyphs)
        guard layout.divider.isEmpty else {
            let upper = area.takeTop(area.rows / 2)
            frame.put(detail.lines(columns: upper.columns), in: upper)
            frame.rule(in: area.takeTop(1), title: Line("process", .textHeading))
            return frame.put(process.lines(columns: area.columns, rows: area.rows), in: area)
        }
        let left = area.takeLeft(area.columns / 2)
        _ = area.takeLeft(2)
        frame.put(detail.lines(columns: left.columns), in: left)
        frame.put(process.lines(columns: area.columns, rows: area.rows), in: area)
    }

    private var empty: [Line] {
        let isOff = model.settings.level == .off
        return [
            Line("No look at the process yet.", .textStrong),
            Line(
                "The loops, pools and threads are looked at once a second, and each stall is shown with who caused it "
                    + "and who waited."),
            isOff
                ? Line("Nothing is observed now; + observes more.", .textWarning)
                : Line("The first look comes within a second or two.", .textSecondary),
        ].flatMap { $0.wrapped(to: max(1, layout.whole.columns), glyphs) }
    }
}

extension Area {
    /// The area together with one that ends where it begins.
    fileprivate func joined(below upper: Area) -> Area {
        guard !upper.isEmpty else { return self }
        return Area(row: upper.row, column: column, rows: rows + upper.rows, columns: columns)
    }
}
