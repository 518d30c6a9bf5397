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
        Iterator(characters: source.makeIterator(), glyphs: glyphs)
    }

    /// Yields the pieces one by one, so that a long text costs only as much as is drawn.
    package struct Iterator: IteratorProtocol {
        private var characters: String.Iterator
        private let glyphs: Glyphs
        /// The rest of a character that came apart into several pieces, last one first.
        private var pending: [Piece] = []

        fileprivate init(characters: String.Iterator, glyphs: Glyphs) {
            self.characters = characters
            self.glyphs = glyphs
        }

        package mutating func next() -> Piece? {
            while pending.isEmpty {
                guard let character = characters.next() else { return nil }
                if character.isPlainASCII { return Piece(glyph: character, width: 1) }
                pending = PieceCutter.pieces(of: character, glyphs: glyphs).reversed()
            }
            return pending.popLast()
        }
    }
}

extension Character {
    fileprivate var isPlainASCII: Bool {
        utf8.count == 1 && utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
