import Screen

extension Line {
    /// Where a search finds its text in the line, as offsets into its UTF-8.
    func places(of search: TextSearch) -> [Range<Int>] {
        search.isEmpty ? [] : search.places(in: spans.flatMap { $0.text.utf8 })
    }

    /// The line with what a search finds in the role of what is selected; as it was where that would cut a character.
    func marking(_ search: TextSearch) -> Line {
        let places = places(of: search)
        guard !places.isEmpty else { return self }
        var line = Line()
        var start = 0
        for span in spans {
            let all = 0..<span.text.utf8.count
            var done = 0
            for place in places {
                let marked = (place.lowerBound - start..<place.upperBound - start).clamped(to: all)
                guard !marked.isEmpty else { continue }
                guard let before = span.part(done..<marked.lowerBound), let found = span.part(marked) else {
                    return self
                }
                line.add(before, span.role)
                line.add(found, .selectMark)
                done = marked.upperBound
            }
            guard let rest = span.part(done..<all.upperBound) else { return self }
            line.add(rest, span.role)
            start += all.upperBound
        }
        return line
    }
}

extension Line.Span {
    /// A part of the text by offsets into its UTF-8; `nil` where an end of it is inside a character.
    fileprivate func part(_ range: Range<Int>) -> String? {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        guard start.samePosition(in: text) != nil, end.samePosition(in: text) != nil else { return nil }
        return String(text[start..<end])
    }
}

extension Frame {
    /// Writes lines as `put` does, and lights up what a search has marked in them.
    mutating func put(_ lines: some Sequence<Line>, marking search: TextSearch, in area: Area) {
        for (offset, line) in lines.prefix(area.rows).enumerated() {
            let marked = line.marking(search)
            put(marked, row: area.row + offset, column: area.column, limit: area.columns)
            guard !search.isEmpty else { continue }
            light(marked, row: area.row + offset, area)
        }
    }

    private mutating func light(_ line: Line, row: Int, _ area: Area) {
        var column = area.column
        for span in line.spans {
            let end = column + span.columns(glyphs)
            if span.role == .selectMark {
                highlight(row: row, columns: column..<min(end, area.column + area.columns), role: .selectRow)
            }
            column = end
            guard column < area.column + area.columns else { return }
        }
    }
}
