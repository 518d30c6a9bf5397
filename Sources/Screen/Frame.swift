/// A picture of the whole screen: glyphs and roles, never colours.
///
/// Drawing never fails: what lies outside the frame is cut off, and text is neutralised on its way in.
package struct Frame: Hashable, Sendable {
    package let size: Size
    /// The characters that the terminal can show.
    package let glyphs: Glyphs
    /// Where the terminal's cursor is shown; nil hides it.
    package var cursor: Position?
    /// The terminal window's title; nil leaves it as it is.
    package var title: String?
    /// The cells row by row.
    package private(set) var cells: [Cell]

    package init(size: Size, glyphs: Glyphs = .unicode) {
        self.size = size
        self.glyphs = glyphs
        cells = [Cell](repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at `position`; nil outside the frame.
    package subscript(position: Position) -> Cell? {
        contains(position) ? cells[position.row * size.columns + position.column] : nil
    }

    /// Writes `text` into one row and cuts it off at the frame's edges; a wide glyph is never split.
    ///
    /// - Parameters:
    ///   - text: Any text; what cannot be drawn comes out as visible symbols.
    ///   - position: The first column, which may lie outside the frame.
    ///   - role: What the text means.
    ///   - columns: The most columns to take; nil for as many as there are.
    /// - Returns: The columns from `position` to the end of what was written, those left of the frame included.
    @discardableResult
    package mutating func put(_ text: String, at position: Position, role: Role, limit columns: Int? = nil) -> Int {
        guard (0..<size.rows).contains(position.row), position.column < size.columns else { return 0 }
        let (room, overflow) = size.columns.subtractingReportingOverflow(position.column)
        let end = max(0, min(columns ?? .max, overflow ? .max : room))
        var used = 0
        for piece in VisibleText(text, glyphs: glyphs) {
            guard used <= end - piece.width else { break }
            place(piece, row: position.row, column: position.column + used, role: role)
            used += piece.width
        }
        return used
    }

    /// Fills a rectangle, cut to the frame, with one glyph of one column.
    package mutating func fill(rows: Range<Int>, columns: Range<Int>, with glyph: Character = " ", role: Role) {
        let piece = VisibleText(String(glyph), glyphs: glyphs).first { _ in true }
        guard let piece, piece.width == 1 else { return }
        for row in rows.clamped(to: 0..<size.rows) {
            for column in columns.clamped(to: 0..<size.columns) {
                place(piece, row: row, column: column, role: role)
            }
        }
    }

    /// Lays `role` over a part of one row; the glyphs keep their own roles, and with them their foregrounds.
    package mutating func highlight(row: Int, columns: Range<Int>, role: Role) {
        guard (0..<size.rows).contains(row) else { return }
        for column in columns.clamped(to: 0..<size.columns) {
            cells[row * size.columns + column].highlight = role
        }
    }

    private func contains(_ position: Position) -> Bool {
        (0..<size.rows).contains(position.row) && (0..<size.columns).contains(position.column)
    }

    private mutating func place(_ piece: VisibleText.Piece, row: Int, column: Int, role: Role) {
        guard column > -piece.width, column < size.columns else { return }
        guard column >= 0, column + piece.width <= size.columns else {
            // Half of a wide glyph is outside: its place shows a space.
            replace(row: row, column: max(0, column), with: Cell(glyph: " ", role: role))
            return
        }
        replace(row: row, column: column, with: Cell(glyph: piece.glyph, width: piece.width, role: role))
        if piece.width == 2 {
            replace(row: row, column: column + 1, with: .covered(role: role))
        }
    }

    /// Puts a cell in place; the other half of a wide glyph that it cuts becomes a space.
    private mutating func replace(row: Int, column: Int, with cell: Cell) {
        let start = row * size.columns
        let old = cells[start + column]
        if old.width == 0, column > 0 {
            blank(start + column - 1)
        }
        if old.width == 2, column + 1 < size.columns {
            blank(start + column + 1)
        }
        var cell = cell
        cell.highlight = old.highlight
        cells[start + column] = cell
    }

    private mutating func blank(_ index: Int) {
        let old = cells[index]
        cells[index] = Cell(glyph: " ", role: old.role, highlight: old.highlight)
    }
}
