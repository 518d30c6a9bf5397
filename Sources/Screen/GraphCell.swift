/// One cell of a graph: a glyph of one column and what it means.
package struct GraphCell: Hashable, Sendable {
    package var glyph: Character
    package var role: Role

    package init(_ glyph: Character, _ role: Role) {
        self.glyph = glyph
        self.role = role
    }

    /// A cell in which nothing is drawn.
    package static let blank = GraphCell(" ", .textPrimary)
}
