/// The glyphs that most of a screen is made of, of which it is known without a look at Unicode's tables that they are
/// drawn as they are, in one column.
enum PlainGlyph {
    private static let ascii = (0x20...0x7E).map { Character(UnicodeScalar(UInt8($0))) }

    static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte <= 0x7E }

    /// The character of a plain byte.
    static func character(_ byte: UInt8) -> Character {
        isPlain(byte) ? ascii[Int(byte) - 0x20] : Character(UnicodeScalar(byte))
    }

    /// Whether a character is one of them; none but ASCII is where the terminal shows no more.
    static func isPlain(_ character: Character, glyphs: Glyphs) -> Bool {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return false
        }
        if first.isASCII { return isPlain(UInt8(truncatingIfNeeded: first.value)) }
        return glyphs == .unicode && isSign(first.value)
    }

    private static func isSign(_ value: UInt32) -> Bool {
        switch value {
        // Latin letters, without the soft hyphen.
        case 0xA1...0xAC, 0xAE...0x2AF: true
        // Dashes, quotes, dots.
        case 0x2010...0x2027: true
        // Arrows; lines, blocks and shapes; dots of graphs.
        case 0x2190...0x21FF, 0x2500...0x25FC, 0x2800...0x28FF: true
        default: false
        }
    }
}
