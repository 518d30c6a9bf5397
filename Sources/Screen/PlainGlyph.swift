/// The glyphs that most text is made of, of which it is known without a look at Unicode's tables that they are drawn as
/// they are, join no other, and take one or two columns.
package enum PlainGlyph {
    private static let ascii = (0x20...0x7E).map { Character(UnicodeScalar(UInt8($0))) }

    /// Whether a byte is one of them: an ASCII character that is no control.
    package static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte <= 0x7E }

    /// The columns of a scalar that is one of them; `nil` for all others.
    ///
    /// None but ASCII is where the terminal shows no more.
    package static func columns(_ scalar: Unicode.Scalar, glyphs: Glyphs) -> Int? {
        if scalar.isASCII { return isPlain(UInt8(truncatingIfNeeded: scalar.value)) ? 1 : nil }
        return glyphs == .unicode ? columns(beyondASCII: scalar.value) : nil
    }

    static func columns(_ character: Character, glyphs: Glyphs) -> Int? {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return nil
        }
        return columns(first, glyphs: glyphs)
    }

    /// The character of a byte.
    static func character(_ byte: UInt8) -> Character {
        isPlain(byte) ? ascii[Int(byte) - 0x20] : Character(UnicodeScalar(byte))
    }

    private static func columns(beyondASCII value: UInt32) -> Int? {
        switch value {
        // Latin letters without the soft hyphen, Greek and Cyrillic ones.
        case 0xA1...0xAC, 0xAE...0x2AF, 0x391...0x3A1, 0x3A3...0x3C9, 0x400...0x481, 0x48A...0x52F: 1
        // Dashes, quotes, dots.
        case 0x2010...0x2027: 1
        // Arrows; lines, blocks and shapes; dots of graphs.
        case 0x2190...0x21FF, 0x2500...0x25FC, 0x2800...0x28FF: 1
        // Punctuation, kana and ideographs.
        case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FEF: 2
        default: nil
        }
    }
}
