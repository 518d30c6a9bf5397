import Screen
import Trace

/// How run times are spread, as a chart with an axis.
struct RunsChart {
    let figures: CallFigures
    let glyphs: Glyphs

    /// The chart in so many rows, of which the last is the axis; nothing without room.
    func lines(columns: Int, rows: Int) -> [Line] {
        let shown = self.shown
        guard rows > 2, columns >= shown.count, figures.runs.buckets.contains(where: { $0 > 0 }) else { return [] }
        let width = max(1, min(6, columns / shown.count))
        // A gap between two bars, where they are wider than a cell.
        let heights = figures.runs.buckets[shown].flatMap { count in
            [Double](repeating: Double(count), count: max(1, width - 1)) + (width > 1 ? [.nan] : [])
        }
        let graph = Histogram(heights, in: Size(columns: heights.count, rows: rows - 1))
        return graph.cells(GraphSymbols(glyphs)).map { Line($0) } + [axis(shown, width: width, columns: columns)]
    }

    /// The buckets from the first to the last that has runs, with one empty one on each side, at least ten.
    private var shown: Range<Int> {
        let buckets = figures.runs.buckets
        let first = buckets.firstIndex { $0 > 0 } ?? 0
        let last = buckets.lastIndex { $0 > 0 } ?? 0
        var range = max(0, first - 1)..<min(buckets.count, last + 2)
        while range.count < min(10, buckets.count) {
            range = max(0, range.lowerBound - 1)..<min(buckets.count, range.upperBound + 1)
        }
        return range
    }

    /// The marks that stand where a power of ten begins.
    private func axis(_ shown: Range<Int>, width: Int, columns: Int) -> Line {
        var text = ""
        for (decade, label) in Self.labels(glyphs).enumerated() {
            // Bucket 1 begins at 1 µs, and log2(10) buckets make a power of ten.
            let place = (1 + Double(decade) * 3.321_928 - Double(shown.lowerBound)) * Double(width)
            let column = Int(place + 0.5)
            guard place >= 0, column >= text.count, column < shown.count * width,
                column + label.count <= columns, text.isEmpty || column > text.count
            else { continue }
            text += String(repeating: " ", count: column - text.count) + label
        }
        return Line(text, .textSecondary)
    }

    private static func labels(_ glyphs: Glyphs) -> [String] {
        let micro = glyphs == .ascii ? "us" : "µs"
        return ["1 \(micro)", "10 \(micro)", "0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s"]
    }
}
