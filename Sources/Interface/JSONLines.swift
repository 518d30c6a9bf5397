import Screen

/// JSON laid out over lines with a role for each token, exactly as it was written between the tokens' white space.
///
/// Repeated keys, escapes and the forms of numbers stay as they are. Any bytes are laid out; where they are not JSON
/// the layout is a guess.
struct JSONLines {
    private static let deepestInset = 24

    private(set) var lines: [Line] = []
    private let bytes: [UInt8]
    private let glyphs: Glyphs
    private var index = 0
    private var depth = 0
    private var line = Line()

    /// Lays out bytes, and stops after at least that many lines.
    init(_ bytes: [UInt8], glyphs: Glyphs, limit: Int = .max) {
        self.bytes = bytes
        self.glyphs = glyphs
        while skipSpace(), index < bytes.count, lines.count < limit { token() }
        keepLine()
    }

    private mutating func token() {
        switch bytes[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): open()
        case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
        case UInt8(ascii: ","):
            punctuation(",")
            breakLine()
        case UInt8(ascii: ":"): punctuation(": ")
        case UInt8(ascii: "\""): string()
        default: word()
        }
    }

    private mutating func open() {
        let opening = bytes[index]
        punctuation(String(UnicodeScalar(opening)))
        _ = skipSpace()
        // The closing bracket stands two places behind the opening one in ASCII, the brace as well.
        if index < bytes.count, bytes[index] == opening + 2 {
            punctuation(String(UnicodeScalar(bytes[index])))
        } else {
            depth += 1
            breakLine()
        }
    }

    private mutating func close() {
        depth = max(0, depth - 1)
        breakLine()
        punctuation(String(UnicodeScalar(bytes[index])))
    }

    private mutating func string() {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        let end = index
        let isKey = skipSpace() && index < bytes.count && bytes[index] == UInt8(ascii: ":")
        add(string: bytes[start..<end], role: isKey ? .jsonKey : .jsonString)
    }

    /// Adds a string with its escapes set off.
    private mutating func add(string: ArraySlice<UInt8>, role: Role) {
        var rest = string
        while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            line += ByteText.line(rest[..<backslash], role: role, glyphs: glyphs)
            let isUnicode = rest.dropFirst(backslash - rest.startIndex + 1).first == UInt8(ascii: "u")
            let end = min(rest.endIndex, backslash + (isUnicode ? 6 : 2))
            line += ByteText.line(rest[backslash..<end], role: .jsonEscape, glyphs: glyphs)
            rest = rest[end...]
        }
        line += ByteText.line(rest, role: role, glyphs: glyphs)
    }

    private mutating func word() {
        let start = index
        while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
        let first = bytes[start]
        let isNumber = first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        line += ByteText.line(bytes[start..<index], role: isNumber ? .jsonNumber : .jsonLiteral, glyphs: glyphs)
    }

    private mutating func punctuation(_ text: String) {
        line.add(text, .jsonPunctuation)
        index += 1
    }

    /// Keeps the line unless nothing but its inset was written.
    private mutating func keepLine() {
        if line.spans.contains(where: { $0.text.contains { $0 != " " } }) { lines.append(line) }
    }

    private mutating func breakLine() {
        keepLine()
        line = Line(String(repeating: "  ", count: min(depth, Self.deepestInset)), .jsonPunctuation)
    }

    /// Passes over white space; always true, so that conditions can begin with it.
    private mutating func skipSpace() -> Bool {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        isSpace(byte) || "{}[],:\"".utf8.contains(byte)
    }
}
