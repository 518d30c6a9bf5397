import Screen

/// A share over time in one row, the newest on the right; a full cell is the whole.
struct ShareLine {
    /// From 0 to 1, oldest first.
    let shares: [Double]
    let columns: Int

    func line(_ glyphs: Glyphs) -> Line {
        let shown = shares.suffix(max(0, columns))
        let empty = [Double](repeating: .nan, count: max(0, columns - shown.count))
        let graph = Histogram(empty + shown, in: Size(columns: columns, rows: 1), scale: GraphScale(top: 1))
        return graph.cells(GraphSymbols(glyphs)).first.map { Line($0) } ?? Line()
    }
}
