import Screen

extension Line {
    private typealias Piece = (glyph: Character, width: Int, role: Role)

    /// The line in as many rows as it needs.
    ///
    /// - Parameters:
    ///   - columns: the width of a row; a glyph that is wider has a row of its own.
    ///   - hanging: how far every row but the first is moved in, at most half the width.
    ///   - atWords: whether rows end between words where they can; the space between is left out.
    ///   - glyphs: the characters that the terminal can show.
    /// - Returns: at least one row.
    func wrapped(to columns: Int, hanging: Int = 0, atWords: Bool = true, _ glyphs: Glyphs) -> [Line] {
        if self.columns(glyphs) <= columns { return [self] }
        let inset = String(repeating: " ", count: min(max(0, hanging), max(0, columns) / 2))
        var rest = pieces(glyphs)[...]
        var rows: [Line] = []
        while !rest.isEmpty {
            let room = rows.isEmpty ? columns : columns - inset.count
            let end = Self.end(of: rest, room: room, atWords: atWords)
            var row = rows.isEmpty ? Line() : Line(inset)
            row.add(rest[..<end])
            rows.append(row)
            rest = rest[end...]
            if atWords, rest.first?.glyph == " " { rest.removeFirst() }
        }
        return rows
    }

    private func pieces(_ glyphs: Glyphs) -> [Piece] {
        spans.flatMap { span in
            VisibleText(span.text, glyphs: glyphs).map { ($0.glyph, $0.width, span.role) }
        }
    }

    /// Where a row ends that begins with `pieces` and has at least one of them.
    private static func end(of pieces: ArraySlice<Piece>, room: Int, atWords: Bool) -> Int {
        var end = pieces.startIndex
        var width = 0
        while end < pieces.endIndex, end == pieces.startIndex || width + pieces[end].width <= room {
            width += pieces[end].width
            end += 1
        }
        guard atWords, end < pieces.endIndex, pieces[end].glyph != " " else { return end }
        let space = pieces[..<end].lastIndex { $0.glyph == " " }
        guard let space, pieces[..<space].contains(where: { $0.glyph != " " }) else { return end }
        return space
    }

    private mutating func add(_ pieces: ArraySlice<Piece>) {
        var text = ""
        var role = Role.textPrimary
        for piece in pieces {
            if piece.role != role {
                add(text, role)
                text = ""
                role = piece.role
            }
            text.append(piece.glyph)
        }
        add(text, role)
    }
}
