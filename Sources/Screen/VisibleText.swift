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
        /// What is left of a text of plain ASCII, whose bytes are its glyphs.
        private var bytes: String.UTF8View.Iterator?
        private var characters: String.Iterator
        private let glyphs: Glyphs
        /// The rest of a character that came apart into several pieces, last one first.
        private var pending: [Piece] = []

        fileprivate init(_ text: String, glyphs: Glyphs) {
            bytes = text.utf8.allSatisfy(PlainGlyph.isPlain) ? text.utf8.makeIterator() : nil
            characters = text.makeIterator()
            self.glyphs = glyphs
        }

        package mutating func next() -> Piece? {
            if bytes != nil {
                return bytes?.next().map { Piece(glyph: PlainGlyph.character($0), width: 1) }
            }
            while pending.isEmpty {
                guard let character = characters.next() else { return nil }
                if let width = PlainGlyph.columns(character, glyphs: glyphs) {
                    return Piece(glyph: character, width: width)
                }
                pending = PieceCutter.pieces(of: character, glyphs: glyphs).reversed()
            }
            return pending.popLast()
        }
    }
}
