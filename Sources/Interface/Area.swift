import Screen

/// A rectangle of a frame; it may be empty, and lie outside.
struct Area: Hashable, Sendable {
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int

    init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    init(_ size: Size) {
        self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
    }

    var isEmpty: Bool { rows == 0 || columns == 0 }

    /// Cuts that many rows off at the top, and returns them.
    mutating func takeTop(_ count: Int) -> Area {
        let taken = min(max(0, count), rows)
        defer { self = Area(row: row + taken, column: column, rows: rows - taken, columns: columns) }
        return Area(row: row, column: column, rows: taken, columns: columns)
    }

    /// Cuts that many rows off at the bottom, and returns them.
    mutating func takeBottom(_ count: Int) -> Area {
        let taken = min(max(0, count), rows)
        rows -= taken
        return Area(row: row + rows, column: column, rows: taken, columns: columns)
    }

    /// Cuts that many columns off on the left, and returns them.
    mutating func takeLeft(_ count: Int) -> Area {
        let taken = min(max(0, count), columns)
        defer { self = Area(row: row, column: column + taken, rows: rows, columns: columns - taken) }
        return Area(row: row, column: column, rows: rows, columns: taken)
    }

    /// The area without a margin on each side; one that is hardly wider than its margins keeps them.
    func inset(columns margin: Int) -> Area {
        guard columns > 6 * margin else { return self }
        return Area(row: row, column: column + margin, rows: rows, columns: columns - 2 * margin)
    }
}

extension Frame {
    /// How many columns from a rule's left end its title begins.
    static let ruleTitleStart = 3

    /// Writes lines into an area from its top, and cuts off what does not fit.
    mutating func put(_ lines: some Sequence<Line>, in area: Area) {
        for (offset, line) in lines.prefix(area.rows).enumerated() {
            put(line, row: area.row + offset, column: area.column, limit: area.columns)
        }
    }

    /// Draws a horizontal line through the first row of an area, with a title near its left end.
    mutating func rule(in area: Area, title: Line = Line()) {
        guard !area.isEmpty else { return }
        let columns = area.column..<area.column + area.columns
        fill(rows: area.row..<area.row + 1, columns: columns, with: glyphs.horizontal, role: .frameLine)
        guard !title.spans.isEmpty, area.columns > 6 else { return }
        let padded = (Line(" ") + title).clipped(to: area.columns - 5, glyphs) + Line(" ")
        put(padded, row: area.row, column: area.column + Self.ruleTitleStart - 1, limit: area.columns - 3)
    }

    /// Draws a vertical line through the first column of an area.
    mutating func vertical(in area: Area) {
        guard !area.isEmpty else { return }
        let rows = area.row..<area.row + area.rows
        fill(rows: rows, columns: area.column..<area.column + 1, with: glyphs.vertical, role: .frameLine)
    }
}
