/// A part of a whole as a bar from the left; less than a cell shows as a part of one.
///
/// Any part above 0 shows, and only the whole fills the bar; what is not a number leaves it empty.
package struct Bar: Hashable, Sendable {
    private let share: Double
    private let columns: Int
    private let role: Role

    /// - Parameters:
    ///   - share: The part, 0 to 1.
    ///   - columns: The length of the whole.
    ///   - role: What the bar means.
    package init(_ share: Double, columns: Int, role: Role) {
        self.share = GraphScale(top: 1).share(share) ?? 0
        self.columns = GraphScale.extent(columns)
        self.role = role
    }

    /// The cells, as many as there are columns.
    package func cells(_ symbols: GraphSymbols) -> [GraphCell] {
        let glyphs = symbols.filling
        let filled = share > 0 ? max(1, Int(share * Double(columns * glyphs.count))) : 0
        return (0..<columns).map { column in
            let steps = min(filled - column * glyphs.count, glyphs.count)
            return steps > 0 ? GraphCell(glyphs[steps - 1], role) : .blank
        }
    }
}
