/// The latest of a series of values in one row, the newest on the right; the greatest of them fills its cell.
///
/// A value of 0 has the lowest mark, and so has the time before the first value; what is not a number has none.
package struct Sparkline: Hashable, Sendable {
    private let values: [Double]
    private let columns: Int

    package init(_ values: [Double], columns: Int) {
        self.values = values
        self.columns = GraphScale.extent(columns)
    }

    /// The cells, as many as there are columns.
    package func cells(_ symbols: GraphSymbols) -> [GraphCell] {
        let perCell = symbols == .braille ? 2 : 1
        let room = columns * perCell
        let shown = values.suffix(room)
        let scale = GraphScale(fitting: shown)
        let all = Array(repeating: 0, count: room - shown.count) + shown
        return (0..<columns).map { column in
            let values = all[(column * perCell)..<((column + 1) * perCell)]
            let role = scale.role(values.filter { !$0.isNaN }.max() ?? 0)
            let steps = symbols.rising.count
            let levels = values.map { value in scale.level(value, of: steps - 1).map { $0 + 1 } ?? 0 }
            return GraphCell(Sparkline.glyph(levels, symbols), role)
        }
    }

    /// The glyph of one level, or of two side by side; a level of 0 draws nothing.
    private static func glyph(_ levels: [Int], _ symbols: GraphSymbols) -> Character {
        if levels.count == 2 { return Braille.columns(left: levels[0], right: levels[1]) }
        guard let level = levels.first, level > 0 else { return " " }
        return symbols.rising[min(level, symbols.rising.count) - 1]
    }
}
