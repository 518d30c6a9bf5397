import Screen

/// The parts of one row, of which the less important leave where room is short.
struct Parts: Hashable, Sendable {
    private struct Part: Hashable {
        var line: Line
        /// Parts with a higher rank leave first; rank 0 stays.
        var rank: Int
    }

    private var parts: [Part] = []
    private let gap: Line

    /// Makes a row whose parts stand `gap` apart.
    init(gap: Line = Line("  ")) {
        self.gap = gap
    }

    mutating func add(_ line: Line, rank: Int) {
        guard !line.spans.isEmpty else { return }
        parts.append(Part(line: line, rank: rank))
    }

    /// The most important parts that fit into that many columns, in their order.
    func line(columns: Int, _ glyphs: Glyphs) -> Line {
        joined(kept(columns: columns, glyphs)).clipped(to: columns, glyphs)
    }

    /// Where in that line each part stands which is in it, by the part's place in the order of `add`.
    func places(columns: Int, _ glyphs: Glyphs) -> [(part: Int, columns: Range<Int>)] {
        var start = 0
        return kept(columns: columns, glyphs).map { index in
            let end = start + parts[index].line.columns(glyphs)
            defer { start = end + gap.columns(glyphs) }
            return (index, start..<end)
        }
    }

    private func kept(columns: Int, _ glyphs: Glyphs) -> [Int] {
        var kept = Array(parts.indices)
        while let rank = kept.map({ parts[$0].rank }).max(), rank > 0, joined(kept).columns(glyphs) > columns {
            guard let last = kept.lastIndex(where: { parts[$0].rank == rank }) else { break }
            kept.remove(at: last)
        }
        return kept
    }

    private func joined(_ indices: [Int]) -> Line {
        var line = Line()
        for (place, index) in indices.enumerated() {
            if place > 0 { line += gap }
            line += parts[index].line
        }
        return line
    }
}
