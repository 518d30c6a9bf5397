/// How many columns text takes on the screen.
package enum TextWidth {
    /// The columns of one Unicode scalar as terminals count them: 0 for a combining mark, 2 for a wide character, else 1.
    ///
    /// Scalars that have no glyph of their own, such as controls, count 1 here; `VisibleText` replaces them by symbols.
    package static func columns(_ scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x300 else { return 1 }
        if combines(scalar) { return 0 }
        return WidthTable.isWide(scalar.value) ? 2 : 1
    }

    /// The columns that one character takes when it is drawn, its invisible parts shown as symbols.
    package static func columns(_ character: Character, glyphs: Glyphs = .unicode) -> Int {
        columns(String(character), glyphs: glyphs)
    }

    /// The columns that `text` takes when a frame draws it in one row.
    package static func columns(_ text: String, glyphs: Glyphs = .unicode) -> Int {
        VisibleText(text, glyphs: glyphs).reduce(0) { $0 + $1.width }
    }

    private static func combines(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        // Vowels and final consonants of Hangul join the consonant before them.
        default: (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
        }
    }
}
