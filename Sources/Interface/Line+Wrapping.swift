import Screen

extension Line {
    /// The line in as many rows as it needs.
    ///
    /// - Parameters:
    ///   - columns: the width of a row; the rows of a width below one are as wide as one glyph.
    ///   - hanging: how far every row but the first is moved in, at most half the width.
    ///   - atWords: whether rows end between words where they can.
    ///   - glyphs: the characters that the terminal can show.
    /// - Returns: at least one row.
    func wrapped(to columns: Int, hanging: Int = 0, atWords: Bool = true, _ glyphs: Glyphs) -> [Line] {
        guard self.columns(glyphs) > columns else { return [self] }
        let inset = String(repeating: " ", count: min(max(0, hanging), max(0, columns) / 2))
        var pieces = spans.flatMap { span in
            VisibleText(span.text, glyphs: glyphs).map { (piece: $0, role: span.role) }
        }[...]
        var rows: [Line] = []
        while !pieces.isEmpty {
            let room = rows.isEmpty ? columns : columns - inset.count
            var end = pieces.startIndex
            var width = 0
            while end < pieces.endIndex, end == pieces.startIndex || width + pieces[end].piece.width <= room {
                width += pieces[end].piece.width
                end += 1
            }
            if atWords, end < pieces.endIndex, let space = pieces[..<end].lastIndex(where: { $0.piece.glyph == " " }),
                pieces[..<space].contains(where: { $0.piece.glyph != " " })
            {
                end = space + 1
            }
            var row = rows.isEmpty ? Line() : Line(inset)
            row.add(pieces[..<end])
            rows.append(row)
            pieces = pieces[end...]
        }
        return rows
    }

    private mutating func add(_ pieces: ArraySlice<(piece: VisibleText.Piece, role: Role)>) {
        var text = ""
        var role = Role.textPrimary
        for (piece, next) in pieces {
            if next != role {
                add(text, role)
                text = ""
                role = next
            }
            text.append(piece.glyph)
        }
        add(text, role)
    }
}
