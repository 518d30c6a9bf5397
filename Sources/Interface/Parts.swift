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
        var kept = parts
        while let rank = kept.map(\.rank).max(), rank > 0, joined(kept).columns(glyphs) > columns {
            guard let last = kept.lastIndex(where: { $0.rank == rank }) else { break }
            kept.remove(at: last)
        }
        return joined(kept).clipped(to: columns, glyphs)
    }

    private func joined(_ parts: [Part]) -> Line {
        var line = Line()
        for (index, part) in parts.enumerated() {
            if index > 0 { line += gap }
            line += part.line
        }
        return line
    }
}
