/// Values as columns that stand side by side, one a cell; the greatest is as high as the graph.
///
/// Any value above 0 shows; one below, and what is not a number, does not.
package struct Histogram: Hashable, Sendable {
    private let values: [Double]
    private let columns: Int
    private let rows: Int
    private let scale: GraphScale

    /// - Parameters:
    ///   - values: The heights from left to right; those that have no column are left out.
    ///   - size: The cells to fill.
    ///   - scale: What full height stands for; nil for the greatest of the values shown.
    package init(_ values: [Double], in size: Size, scale: GraphScale? = nil) {
        self.values = Array(values.prefix(size.columns))
        columns = size.columns
        rows = size.rows
        self.scale = scale ?? GraphScale(fitting: self.values)
    }

    /// The cells from the top row down, as many as the size has.
    package func cells(_ symbols: GraphSymbols) -> [[GraphCell]] {
        let glyphs = symbols.rising
        let bars = values.map { value in
            (level: scale.level(value, of: rows * glyphs.count) ?? 0, role: scale.role(value))
        }
        return (0..<rows).reversed().map { row in
            let drawn = bars.map { bar in
                let steps = min(bar.level - row * glyphs.count, glyphs.count)
                return steps > 0 ? GraphCell(glyphs[steps - 1], bar.role) : .blank
            }
            return drawn + Array(repeating: .blank, count: columns - drawn.count)
        }
    }
}
