import Screen
import Trace

/// A waterfall as lines: the time axis, then the lanes.
struct WaterfallView {
    let waterfall: Waterfall
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        let longest = waterfall.lanes.map { TextWidth.columns($0.label, glyphs: glyphs) }.max() ?? 0
        let labels = min(longest + 1, max(0, columns / 3))
        let width = columns - labels
        guard width >= 12 else { return [] }
        let axis = Line(String(repeating: " ", count: labels)) + axis(columns: width)
        return [axis]
            + waterfall.lanes.flatMap { lane in
                let rows = lane.rows.isEmpty ? [[]] : lane.rows
                return rows.enumerated().map { index, row in
                    let label = TextFit.fit(index == 0 ? lane.label : "", columns: labels, glyphs: glyphs)
                    return Line(label, .textSecondary) + bars(row, columns: width)
                }
            }
    }

    private func axis(columns: Int) -> Line {
        var cells = [GraphCell](repeating: .blank, count: columns)
        for mark in TimeAxis(span: waterfall.end.since(waterfall.start), columns: columns).marks {
            write(mark.label, at: mark.column, role: .textSecondary, in: &cells)
        }
        return Line(cells)
    }

    private func bars(_ segments: [Lane.Segment], columns: Int) -> Line {
        var cells = [GraphCell](repeating: .blank, count: columns)
        let ranges = segments.map { range(of: $0, columns: columns) }
        for (segment, range) in zip(segments, ranges) {
            let cell = cell(of: segment.kind)
            for column in range { cells[column] = cell }
        }
        for (segment, range) in zip(segments, ranges) { label(segment, range, in: &cells) }
        return Line(cells)
    }

    private func range(of segment: Lane.Segment, columns: Int) -> Range<Int> {
        let span = max(1, waterfall.end.since(waterfall.start).nanoseconds)
        let column = { (instant: Instant) in
            Int(min(1, Double(instant.since(waterfall.start).nanoseconds) / Double(span)) * Double(columns))
        }
        let start = min(max(0, column(segment.start)), columns - 1)
        return start..<min(columns, max(start + 1, column(segment.end)))
    }

    private func cell(of kind: Lane.Segment.Kind) -> GraphCell {
        switch kind {
        case .host: GraphCell(glyphs.barFull, .loopBusy)
        case .queue: GraphCell(glyphs.barEmpty, .stateWaiting)
        case .hook(let path): GraphCell(glyphs.barFull, path?.role ?? .pathUnknown)
        case .held: GraphCell(glyphs.barEmpty, .loopHeld)
        }
    }

    /// Writes a segment's name into its bar, else behind it, else before it; nowhere without room.
    private func label(_ segment: Lane.Segment, _ range: Range<Int>, in cells: inout [GraphCell]) {
        let text = " \(segment.label) "
        let width = TextWidth.columns(text, glyphs: glyphs)
        if width + 2 <= range.count {
            write(text, at: range.lowerBound + 1, role: .textPrimary, in: &cells)
        } else if isFree(range.upperBound..<range.upperBound + width, in: cells) {
            write(text, at: range.upperBound, role: .textPrimary, in: &cells)
        } else if isFree(range.lowerBound - width..<range.lowerBound, in: cells) {
            write(text, at: range.lowerBound - width, role: .textPrimary, in: &cells)
        }
    }

    private func isFree(_ range: Range<Int>, in cells: [GraphCell]) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= cells.count && cells[range].allSatisfy { $0.glyph == " " }
    }

    private func write(_ text: String, at column: Int, role: Role, in cells: inout [GraphCell]) {
        var column = column
        for piece in VisibleText(text, glyphs: glyphs) {
            guard piece.width == 1, cells.indices.contains(column) else { return }
            cells[column] = GraphCell(piece.glyph, role)
            column += 1
        }
    }
}
