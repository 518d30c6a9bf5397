/// Text from anywhere, cut into glyphs that are safe to draw.
///
/// Control characters, direction overrides, other invisible or unassigned characters and odd spaces come out as visible
/// symbols, so that nothing in the text can act on the terminal or hide from the reader.
package struct VisibleText: Sequence, Sendable {
    private let source: String
    private let glyphs: Glyphs

    package init(_ text: String, glyphs: Glyphs = .unicode) {
        source = text
        self.glyphs = glyphs
    }

    /// A glyph and the columns that it takes, 1 or 2.
    package struct Piece: Hashable, Sendable {
        package let glyph: Character
        package let width: Int
    }

    /// The text as it is drawn.
    package var text: String {
        var result = ""
        for piece in self { result.append(piece.glyph) }
        return result
    }

    package func makeIterator() -> Iterator {
        Iterator(source, glyphs: glyphs)
    }

    /// Yields the pieces one by one, so that a long text costs only as much as is drawn.
    package struct Iterator: IteratorProtocol {
        private let text: String
        private var index: String.Index
        private let glyphs: Glyphs
        /// The rest of a character that came apart into several pieces, last one first.
        private var pending: [Piece] = []

        fileprivate init(_ text: String, glyphs: Glyphs) {
            self.text = text
            index = text.startIndex
            self.glyphs = glyphs
        }

        package mutating func next() -> Piece? {
            while pending.isEmpty {
                guard index < text.endIndex else { return nil }
                // Between two bytes of ASCII, the first of them no control, a character ends.
                let (byte, after) = (text.utf8[index], text.utf8.index(after: index))
                if PlainGlyph.isPlain(byte), after == text.endIndex || text.utf8[after] < 0x80 {
                    index = after
                    return Piece(glyph: PlainGlyph.character(byte), width: 1)
                }
                let character = text[index]
                index = text.index(after: index)
                if let width = PlainGlyph.columns(character, glyphs: glyphs) {
                    return Piece(glyph: character, width: width)
                }
                pending = PieceCutter.pieces(of: character, glyphs: glyphs).reversed()
            }
            return pending.popLast()
        }
    }
}
