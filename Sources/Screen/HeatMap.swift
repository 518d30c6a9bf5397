/// Values in rows and columns, one a cell: the greater, the hotter its role and the denser its glyph.
///
/// The lowest mark is that of 0 alone; what is not a number has none.
package struct HeatMap: Hashable, Sendable {
    private let rows: [[Double]]
    private let columns: Int
    private let scale: GraphScale

    /// - Parameters:
    ///   - rows: The values from the top row down; the rows may be of different lengths.
    ///   - scale: What the hottest mark stands for; nil for the greatest of the values.
    package init(_ rows: [[Double]], scale: GraphScale? = nil) {
        self.rows = rows
        columns = rows.map(\.count).max() ?? 0
        self.scale = scale ?? GraphScale(fitting: rows.joined())
    }

    /// The cells from the top row down; all rows are as long as the longest row of values.
    package func cells(_ symbols: GraphSymbols) -> [[GraphCell]] {
        let (glyphs, roles) = (symbols.shades, GraphScale.roles)
        return rows.map { row in
            let drawn = row.map { value in
                scale.level(value, of: roles.count - 1).map { GraphCell(glyphs[$0], roles[$0]) } ?? .blank
            }
            return drawn + Array(repeating: .blank, count: columns - drawn.count)
        }
    }
}
