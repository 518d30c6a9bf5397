/// One place of a frame: a glyph, the columns it takes, and what it means.
package struct Cell: Hashable, Sendable {
    /// A base character with its marks, neutralised; a space in a cell that a wide glyph to its left covers.
    package let glyph: Character
    /// The columns that the glyph takes: 1, 2, or 0 where a wide glyph to the left covers this cell.
    package let width: Int
    package let role: Role
    /// A role laid over the cell: its background and attributes apply, and its foreground if it has one.
    package var highlight: Role?

    package init(glyph: Character, width: Int = 1, role: Role, highlight: Role? = nil) {
        self.glyph = glyph
        self.width = width
        self.role = role
        self.highlight = highlight
    }

    /// An empty cell.
    package static let blank = Cell(glyph: " ", role: .textPrimary)

    /// The right half of a wide glyph.
    package static func covered(role: Role) -> Cell {
        Cell(glyph: " ", width: 0, role: role)
    }
}
