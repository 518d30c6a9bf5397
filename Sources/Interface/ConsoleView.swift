import Analysis
import Screen
import Trace

/// What hooks and libraries printed and logged, each line with its request where that is known.
struct ConsoleView: RowsView {
    private let model: Model
    let list: Area

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        list = skeleton.body.inset(columns: 1)
    }

    private var entries: ArraySlice<ConsoleLog.Entry> { model.picture.console.kept }

    var keys: [String] { entries.map { String($0.number) } }

    func opening(_ key: String) -> Opening? {
        guard case .logged(_, _, let request) = entries.first(where: { String($0.number) == key })?.source else {
            return nil
        }
        return .request(request)
    }

    func draw(into frame: inout Frame) {
        guard let position = model.selectedConsolePosition else {
            return frame.put(empty, in: list)
        }
        let cursor = model.cursor(of: .console)
        let isFollowing = model.cursors[.console] == nil
        let line = isFollowing ? list.rows - 1 : cursor.line
        let window = Window(showing: position, on: line, rows: list.rows, count: entries.count)
        for (row, place) in window.shown.enumerated() {
            let entry = entries[entries.startIndex + place]
            frame.put(text(entry), row: list.row + row, column: list.column + 2, limit: list.columns - 2)
            guard place == position else { continue }
            let mark = Position(row: list.row + row, column: list.column)
            frame.put(String(model.glyphs.mark(.selectMark)), at: mark, role: .selectMark)
            frame.highlight(row: list.row + row, columns: list.column..<list.column + list.columns, role: .selectRow)
        }
    }

    private func text(_ entry: ConsoleLog.Entry) -> Line {
        let time = Line("\(model.picture.clock.reading(at: entry.at).text) ", .textSecondary)
        switch entry.source {
        case .printed: return time + Line("printed ", .textSecondary) + Line(entry.text)
        case .logged(let level, let label, let request):
            return time + Line("\(level) ", NoteLines.role(level)) + Line("\(request) ", .textStrong)
                + Line("\(label): ", .textSecondary) + Line(entry.text)
        }
    }

    private var empty: [Line] {
        [
            Line("Nothing printed or logged yet.", .textStrong),
            Line("What hooks print to standard output or error, and what they log through swift-log, appears here."),
            Line("Log lines need Inspector.observeLogsAndSpans() first thing in the program.", .textSecondary),
        ].flatMap { $0.wrapped(to: max(1, list.columns), model.glyphs) }
    }
}

extension Model {
    /// The place of the selected line of the console; `nil` while there is none.
    var selectedConsolePosition: Int? {
        let entries = picture.console.kept
        return cursor(of: .console).position(count: entries.count) { key in
            Int(key).flatMap { number in entries.first.map { number - $0.number } }.flatMap { $0 >= 0 ? $0 : nil }
        }
    }

    var selectedConsoleEntry: ConsoleLog.Entry? {
        let entries = picture.console.kept
        return selectedConsolePosition.map { entries[entries.startIndex + $0] }
    }
}
