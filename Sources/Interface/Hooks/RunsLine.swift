import Screen
import Trace

/// How run times are spread, in one row: the shortest on the left, each bucket as high as its share of the largest.
struct RunsLine {
    let runs: RunHistogram
    let columns: Int

    func line(_ glyphs: Glyphs) -> Line {
        let merged = self.merged
        let graph = Histogram(merged.map(Double.init), in: Size(columns: merged.count, rows: 1))
        return graph.cells(GraphSymbols(glyphs)).first.map { Line($0) } ?? Line()
    }

    /// The buckets, as many together as the room asks for.
    private var merged: [Int] {
        let each = max(1, (RunHistogram.count + max(1, columns) - 1) / max(1, columns))
        return stride(from: 0, to: RunHistogram.count, by: each).map { start in
            runs.buckets[start..<min(start + each, RunHistogram.count)].reduce(0, +)
        }
    }
}
