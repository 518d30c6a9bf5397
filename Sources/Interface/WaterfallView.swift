import Screen
import Trace

/// A waterfall as lines: the time axis, then the lanes, each with its bars, its spans and its marks.
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
                rows(of: lane, columns: width).map { name, row in
                    Line(TextFit.fit(name, columns: labels, glyphs: glyphs), .textSecondary) + row
                }
            }
    }

    /// The rows of a lane with what stands to the left of each.
    private func rows(of lane: Lane, columns: Int) -> [(String, Line)] {
        var rows = (lane.rows + lane.spanRows).map { ("", bars($0, columns: columns)) }
        if lane.hiddenSpans > 0 { rows.append(("  +\(lane.hiddenSpans) spans", Line())) }
        if !lane.marks.isEmpty { rows.append(("  log", marks(lane.marks, columns: columns))) }
        guard let first = rows.first, first.0.isEmpty else { return [(lane.label, Line())] + rows }
        rows[0].0 = lane.label
        return rows
    }

    private func marks(_ marks: [Lane.Mark], columns: Int) -> Line {
        var cells = [GraphCell](repeating: .blank, count: columns)
        for mark in marks.sorted(by: { $0.kind < $1.kind }) {
            cells[column(of: mark.at, columns: columns)] = cell(of: mark.kind)
        }
        return Line(cells)
    }

    private func cell(of kind: Lane.Mark.Kind) -> GraphCell {
        switch kind {
        case .log: GraphCell(glyphs.separator, .scale4)
        case .message: GraphCell(glyphs.mark(.selectMark), .selectMark)
        case .warning: GraphCell(glyphs.mark(.stateWarning), .stateWarning)
        case .error: GraphCell(glyphs.mark(.stateError), .stateError)
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
        let start = column(of: segment.start, columns: columns)
        return start..<min(columns, max(start + 1, edge(segment.end, columns: columns)))
    }

    /// The column in which an instant is, or the nearest that there is.
    private func column(of instant: Instant, columns: Int) -> Int {
        min(max(0, edge(instant, columns: columns)), columns - 1)
    }

    /// How many columns are before an instant.
    private func edge(_ instant: Instant, columns: Int) -> Int {
        let span = max(1, waterfall.end.since(waterfall.start).nanoseconds)
        return Int(min(1, Double(instant.since(waterfall.start).nanoseconds) / Double(span)) * Double(columns))
    }

    private func cell(of kind: Lane.Segment.Kind) -> GraphCell {
        switch kind {
        case .host: GraphCell(glyphs.barFull, .loopBusy)
        case .queue: GraphCell(glyphs.barEmpty, .stateWaiting)
        case .hook(let path): GraphCell(glyphs.barFull, path?.role ?? .pathUnknown)
        case .held, .waited: GraphCell(glyphs.barEmpty, .loopHeld)
        case .stall: GraphCell(glyphs.barFull, .loopHeld)
        case .span: GraphCell(glyphs.horizontal, .scale2)
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
