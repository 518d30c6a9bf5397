import Testing

@testable import Screen

@Suite struct PlainGlyphTests {
    private static let scalars = (0..<0x3000 as Range<UInt32>).compactMap(Unicode.Scalar.init)

    @Test(arguments: Glyphs.allCases)
    func `the quick way says the same as the one through the tables`(glyphs: Glyphs) {
        let plain = Self.scalars.map { Character($0) }.filter { PlainGlyph.isPlain($0, glyphs: glyphs) }

        #expect(plain.count >= 95)
        let differing = plain.filter { glyph in
            PieceCutter.pieces(of: glyph, glyphs: glyphs) != [VisibleText.Piece(glyph: glyph, width: 1)]
        }
        #expect(differing.isEmpty)
    }

    @Test(arguments: 0...UInt8.max) func `a byte stands for its character`(byte: UInt8) {
        #expect(PlainGlyph.character(byte) == Character(UnicodeScalar(byte)))
        #expect(PlainGlyph.isPlain(byte) == PlainGlyph.isPlain(Character(UnicodeScalar(byte)), glyphs: .ascii))
    }

    @Test(arguments: ["e\u{301}", "\r\n", "☺", "漢", "\u{AD}", "\u{200B}", "👩‍👧"] as [Character])
    func `what the tables have to be asked about is not plain`(character: Character) {
        #expect(!PlainGlyph.isPlain(character, glyphs: .unicode))
    }
}
