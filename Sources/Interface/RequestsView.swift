import Analysis
import Screen
import Trace

/// The list of requests, and what there is to say about the selected one.
struct RequestsView {
    let model: Model
    private let layout: RequestsLayout

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        layout = RequestsLayout(skeleton)
    }

    private var glyphs: Glyphs { model.glyphs }
    private var log: RequestLog { model.picture.log }

    func draw(into frame: inout Frame) {
        guard let position = model.selectedPosition else {
            EmptyListView(server: model.server, glyphs: glyphs).draw(into: &frame, in: layout.whole)
            return
        }
        let columns = ColumnLayout(columns: layout.list.columns, idWidth: idWidth)
        drawHeadings(columns, into: &frame)
        let window = Window(showing: position, on: model.list.line, rows: layout.list.rows, count: log.count)
        for (line, place) in window.shown.enumerated() {
            guard let entry = log[position: place] else { continue }
            draw(entry, columns, row: layout.list.row + line, isSelected: place == position, into: &frame)
        }
        drawDetail(above: window.top, below: window.below, into: &frame)
    }

    /// Four digits, or as many as the newest request has.
    private var idWidth: Int { max(4, String(log.started).count) }

    private func drawHeadings(_ columns: ColumnLayout, into frame: inout Frame) {
        guard !layout.headings.isEmpty else { return }
        for slot in columns.slots {
            let title = slot.column.title.split(separator: "·").joined(separator: String(glyphs.separator))
            frame.put(
                TextFit.fit(title, columns: slot.width, alignment: slot.column.alignment, glyphs: glyphs),
                at: Position(row: layout.headings.row, column: layout.headings.column + slot.start), role: .textHeading)
        }
    }

    private func draw(
        _ entry: RequestLog.Entry, _ columns: ColumnLayout, row: Int, isSelected: Bool, into frame: inout Frame
    ) {
        let area = layout.list
        if columns.slots.isEmpty {
            frame.put(
                "\(entry.id)", at: Position(row: row, column: area.column), role: .textStrong, limit: area.columns)
        }
        let cells = RequestRow(entry: entry, picture: model.picture, glyphs: glyphs)
        for slot in columns.slots {
            frame.put(
                cells.cell(slot.column, width: slot.width), row: row, column: area.column + slot.start,
                limit: slot.width)
        }
        guard isSelected else { return }
        if area.columns > ColumnLayout.gutter {
            frame.put(
                String(glyphs.mark(.selectMark)), at: Position(row: row, column: area.column + 1), role: .selectMark)
        }
        frame.highlight(row: row, columns: area.column..<area.column + area.columns, role: .selectRow)
    }

    private func drawDetail(above: Int, below: Int, into frame: inout Frame) {
        frame.rule(in: layout.rule, title: ruleTitle(above: above, below: below))
        frame.vertical(in: layout.divider)
        guard !layout.detail.isEmpty, let entry = model.selectedEntry else { return }
        if layout.showsWholeRequest {
            var area = layout.detail
            frame.put(
                RequestTitle(entry: entry, picture: model.picture, glyphs: glyphs).lines(columns: area.columns),
                in: area.takeTop(2))
            frame.put(RequestDocument(entry: entry, model: model).all(columns: area.columns, rows: area.rows), in: area)
        } else {
            let brief = RequestBrief(entry: entry, picture: model.picture, glyphs: glyphs)
            frame.put(brief.lines(count: layout.detail.rows, columns: layout.detail.columns), in: layout.detail)
        }
    }

    /// What the list does not show: rows outside the window, and what was printed meanwhile.
    private func ruleTitle(above: Int, below: Int) -> Line {
        var parts = Parts(gap: Line(" \(glyphs.horizontal) ", .frameLine))
        if above > 0 { parts.add(Line("\(above) above", .textSecondary), rank: 0) }
        if below > 0 { parts.add(Line("\(below) below", .textSecondary), rank: 0) }
        if log.evicted > 0 { parts.add(Line("\(log.evicted) older left the log", .textSecondary), rank: 2) }
        if let last = model.output.last {
            parts.add(
                Line("printed, \(model.output.count) lines: ", .textSecondary) + Line(last, .textWarning), rank: 1)
        }
        return parts.line(columns: max(0, layout.rule.columns - 6), glyphs)
    }
}
