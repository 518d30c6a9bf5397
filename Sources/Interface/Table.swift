import Screen

/// The columns of a table, each with its place; one space lies between them.
struct Table<Name: Hashable & Sendable>: Hashable, Sendable {
    struct Column: Hashable, Sendable {
        var name: Name
        var title: String
        /// The narrowest and the widest that it may be.
        var widths: ClosedRange<Int>
        /// Columns with a higher rank leave first where room is short, and grow last where there is more.
        var rank: Int
        var alignment = TextFit.Alignment.left
    }

    struct Slot: Hashable, Sendable {
        var column: Column
        /// Counted from the table's left edge.
        var start: Int
        var width: Int
    }

    let slots: [Slot]

    /// Lays out columns.
    ///
    /// - Parameters:
    ///   - columns: the columns in their order.
    ///   - start: where the first of them begins.
    ///   - room: where the last of them ends at the latest.
    init(_ columns: [Column], from start: Int = 0, room: Int) {
        let order = columns.indices.sorted { (columns[$0].rank, $0) < (columns[$1].rank, $1) }
        var widths: [Int: Int] = [:]
        var left = room - start
        for index in order {
            let width = columns[index].widths.lowerBound
            guard width <= left else { break }
            widths[index] = width
            left -= width + 1
        }
        if widths.isEmpty, let first = order.first, left > 0 {
            widths[first] = left
            left = -1
        }
        // No space follows the last column.
        left += 1
        for index in order {
            guard let width = widths[index] else { continue }
            let growth = min(max(0, columns[index].widths.upperBound - width), max(0, left))
            widths[index] = width + growth
            left -= growth
        }
        var place = start
        var slots: [Slot] = []
        for (index, column) in columns.enumerated() {
            guard let width = widths[index] else { continue }
            slots.append(Slot(column: column, start: place, width: width))
            place += width + 1
        }
        self.slots = slots
    }

    /// Lays out columns beside the mark of the selected row.
    init(_ columns: [Column], in list: Area) {
        self.init(columns, from: list.textStart, room: list.columns - list.textStart / 3)
    }

    /// Writes the titles into a row; the column in whose order the rows are has a sign.
    func drawTitles(_ order: (column: Name, isDescending: Bool)?, into frame: inout Frame, in area: Area) {
        guard !area.isEmpty else { return }
        let glyphs = frame.glyphs
        for slot in slots {
            var title = slot.column.title
            if let order, order.column == slot.column.name {
                title = (order.isDescending ? glyphs.descending : glyphs.ascending) + title
            }
            let text = TextFit.fit(title, columns: slot.width, alignment: slot.column.alignment, glyphs: glyphs)
            frame.put(text, at: Position(row: area.row, column: area.column + slot.start), role: .textHeading)
        }
    }

    /// Writes the rows that a window shows, with the selected one marked.
    func draw(
        _ window: Window, selected: Int, in list: Area, into frame: inout Frame,
        cell: (_ place: Int, Name, _ width: Int) -> Line
    ) {
        for (line, place) in window.shown.enumerated() {
            draw(row: list.row + line, of: list, into: &frame) { cell(place, $0, $1) }
            if place == selected { frame.select(row: list.row + line, of: list) }
        }
    }

    /// Writes the cells of one row.
    func draw(row: Int, of area: Area, into frame: inout Frame, cell: (Name, _ width: Int) -> Line) {
        for slot in slots {
            let line = cell(slot.column.name, slot.width).aligned(
                slot.column.alignment, in: slot.width, frame.glyphs)
            frame.put(line, row: row, column: area.column + slot.start, limit: slot.width)
        }
    }
}

extension Line {
    /// The line cut off at that many columns, and moved to their right end where it is aligned so.
    func aligned(_ alignment: TextFit.Alignment, in columns: Int, _ glyphs: Glyphs) -> Line {
        guard alignment == .right else { return clipped(to: columns, glyphs) }
        let padding = max(0, columns - self.columns(glyphs))
        return (Line(String(repeating: " ", count: padding)) + self).clipped(to: columns, glyphs)
    }
}
