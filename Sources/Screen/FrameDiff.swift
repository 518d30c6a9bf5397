/// What has to be written to turn one frame on a screen into the next.
package enum FrameDiff {
    /// Cells of one row that stand side by side and have to be written; the first one is never half a glyph.
    package struct Run: Hashable, Sendable {
        package let position: Position
        package let cells: ArraySlice<Cell>
    }

    /// The parts of `new` that differ from `old`, top to bottom and left to right.
    ///
    /// - Parameters:
    ///   - old: What the screen shows; nil, or a frame of another size, if that is unknown.
    ///   - new: What it has to show.
    /// - Returns: Runs that begin and end at whole glyphs.
    package static func runs(from old: Frame?, to new: Frame) -> [Run] {
        let known = old?.size == new.size ? old : nil
        return (0..<new.size.rows).flatMap { row in
            runs(row: row, from: known?.row(row), to: new.row(row))
        }
    }

    private static func runs(row: Int, from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>) -> [Run] {
        var runs: [Run] = []
        var start: Int?
        var glyph = new.startIndex
        while glyph < new.endIndex {
            let next = min(glyph + max(1, new[glyph].width), new.endIndex)
            let changed = old.map { old in (glyph..<next).contains { old[$0] != new[$0] } } ?? true
            if changed {
                start = start ?? glyph
            } else if let first = start {
                runs.append(run(row: row, cells: new[first..<glyph], of: new))
                start = nil
            }
            glyph = next
        }
        if let first = start { runs.append(run(row: row, cells: new[first...], of: new)) }
        return runs
    }

    private static func run(row: Int, cells: ArraySlice<Cell>, of line: ArraySlice<Cell>) -> Run {
        Run(position: Position(row: row, column: cells.startIndex - line.startIndex), cells: cells)
    }
}
