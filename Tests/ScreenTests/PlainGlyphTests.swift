import Testing

@testable import Screen

@Suite struct PlainGlyphTests {
    private static let scalars = (0..<0xA000 as Range<UInt32>).compactMap(Unicode.Scalar.init)

    @Test(arguments: Glyphs.allCases)
    func `the quick way says the same as the one through the tables`(glyphs: Glyphs) {
        let plain = Self.scalars.compactMap { scalar in
            PlainGlyph.columns(scalar, glyphs: glyphs).map {
                VisibleText.Piece(glyph: Character(scalar), width: $0)
            }
        }

        #expect(plain.count >= 95)
        #expect(plain.filter { PieceCutter.pieces(of: $0.glyph, glyphs: glyphs) != [$0] }.isEmpty)
    }

    @Test func `plain glyphs do not join`() {
        let plain = Self.scalars.filter { PlainGlyph.columns($0, glyphs: .unicode) != nil }
        var text = String.UnicodeScalarView()
        for scalar in plain {
            text.append(scalar)
            // Twice, as some would join their own kind.
            text.append(scalar)
        }

        #expect(String(text).count == plain.count * 2)
    }

    @Test(arguments: 0...UInt8.max) func `a byte stands for its character`(byte: UInt8) {
        let character = Character(UnicodeScalar(byte))

        #expect(PlainGlyph.character(byte) == character)
        #expect(PlainGlyph.isPlain(byte) == (PlainGlyph.columns(character, glyphs: .ascii) == 1))
    }

    @Test(arguments: ["e\u{301}", "\r\n", "☺", "\u{AD}", "\u{200B}", "👩‍👧"] as [Character])
    func `what the tables have to be asked about is not plain`(character: Character) {
        #expect(PlainGlyph.columns(character, glyphs: .unicode) == nil)
    }
}
