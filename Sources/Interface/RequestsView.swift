import Analysis
import Screen
import Trace

/// The list of requests, and what there is to say about the selected one.
struct RequestsView {
    let model: Model
    private let picture: Picture
    private let layout: RequestsLayout

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        picture = model.picture
        layout = RequestsLayout(skeleton)
    }

    private var glyphs: Glyphs { model.glyphs }
    private var log: RequestLog { picture.log }

    func draw(into frame: inout Frame) {
        guard let position = model.selectedPosition else {
            drawEmpty(into: &frame)
            return
        }
        let columns = columns
        drawHeadings(columns, into: &frame)
        let window = Window(showing: position, on: model.list.line, rows: layout.list.rows, count: model.listedCount)
        for (line, place) in window.shown.enumerated() {
            guard let entry = model.list.listing.entry(at: place, in: log) else { continue }
            draw(entry, columns, row: layout.list.row + line, isSelected: place == position, into: &frame)
        }
        drawDetail(above: window.top, below: window.below, into: &frame)
    }

    private func drawEmpty(into frame: inout Frame) {
        guard log.count > 0 else {
            return EmptyListView(server: model.server, glyphs: glyphs).draw(into: &frame, in: layout.whole)
        }
        let area = layout.whole.inset(columns: 3)
        let lines = [
            Line("No request matches the filter.", .textStrong),
            Line("\(log.count) requests are kept. / changes the filter, esc takes it away.", .textSecondary),
        ]
        frame.put(lines.flatMap { $0.wrapped(to: max(1, area.columns), glyphs) }, in: area)
    }

    /// Which columns there is room for, and where they are in the list.
    var columns: ColumnLayout {
        ColumnLayout(columns: layout.list.columns, idWidth: idWidth, chosen: model.list.columns)
    }

    /// Four digits, or as many as the newest request has.
    private var idWidth: Int { max(4, String(log.started).count) }

    private func drawHeadings(_ columns: ColumnLayout, into frame: inout Frame) {
        guard !layout.headings.isEmpty else { return }
        for slot in columns.slots {
            let name = slot.column.title.split(separator: "·").joined(separator: String(glyphs.separator))
            let title = model.list.listing.order.map { $0.column == slot.column ? arrow($0) + name : name } ?? name
            frame.put(
                TextFit.fit(title, columns: slot.width, alignment: slot.column.alignment, glyphs: glyphs),
                at: Position(row: layout.headings.row, column: layout.headings.column + slot.start), role: .textHeading)
        }
    }

    private func arrow(_ order: SortOrder) -> String { order.isDescending ? glyphs.descending : glyphs.ascending }

    private func draw(
        _ entry: RequestLog.Entry, _ columns: ColumnLayout, row: Int, isSelected: Bool, into frame: inout Frame
    ) {
        let area = layout.list
        if columns.slots.isEmpty {
            frame.put(
                "\(entry.id)", at: Position(row: row, column: area.column), role: .textStrong, limit: area.columns)
        }
        let cells = RequestRow(entry: entry, picture: picture, glyphs: glyphs)
        for slot in columns.slots {
            frame.put(
                cells.cell(slot.column, width: slot.width), row: row, column: area.column + slot.start,
                limit: slot.width)
        }
        if area.columns > ColumnLayout.gutter, let sign = remark(entry.id) {
            frame.put(String(sign), at: Position(row: row, column: area.column), role: .textWarning)
        }
        guard isSelected else { return }
        if area.columns > ColumnLayout.gutter {
            frame.put(
                String(glyphs.mark(.selectMark)), at: Position(row: row, column: area.column + 1), role: .selectMark)
        }
        frame.highlight(row: row, columns: area.column..<area.column + area.columns, role: .selectRow)
    }

    private func remark(_ id: Request.ID) -> Character? {
        if model.remarks.comments[id] != nil { return ";" }
        return model.remarks.marked.contains(id) ? "*" : nil
    }

    private func drawDetail(above: Int, below: Int, into frame: inout Frame) {
        frame.rule(in: layout.rule, title: ruleTitle(above: above, below: below))
        frame.vertical(in: layout.divider)
        guard !layout.detail.isEmpty, let entry = model.selectedEntry else { return }
        if layout.showsWholeRequest {
            var area = layout.detail
            frame.put(
                RequestTitle(entry: entry, picture: picture, glyphs: glyphs).lines(columns: area.columns),
                in: area.takeTop(2))
            frame.put(RequestDocument(entry: entry, model: model).all(columns: area.columns, rows: area.rows), in: area)
        } else {
            let brief = RequestBrief(entry: entry, picture: picture, glyphs: glyphs)
            frame.put(brief.lines(count: layout.detail.rows, columns: layout.detail.columns), in: layout.detail)
        }
    }

    /// What the list does not show: rows outside the window, and what was printed meanwhile.
    private func ruleTitle(above: Int, below: Int) -> Line {
        var parts = Parts(gap: Line(" \(glyphs.horizontal) ", .frameLine))
        if above > 0 { parts.add(Line("\(above) above", .textSecondary), rank: 0) }
        if below > 0 { parts.add(Line("\(below) below", .textSecondary), rank: 0) }
        if log.evicted > 0 { parts.add(Line("\(log.evicted) older left the log", .textSecondary), rank: 2) }
        if !model.list.listing.isWholeLog {
            parts.add(Line("\(model.listedCount) of \(log.count)", .textSecondary), rank: 1)
        }
        let filter = model.list.listing.filter
        if !filter.text.isEmpty {
            parts.add(Line("/\(filter.text)", filter.fault == nil ? .textStrong : .textError), rank: 1)
        }
        if let last = picture.console.kept.last, case .printed = last.source {
            parts.add(
                Line("printed, \(picture.console.count) lines: ", .textSecondary)
                    + Line(last.text, .textWarning), rank: 3)
        }
        return parts.line(columns: max(0, layout.rule.columns - 6), glyphs)
    }
}
