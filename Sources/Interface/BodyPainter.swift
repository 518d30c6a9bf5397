import Screen

/// Gives the text of a body's lines their roles.
struct BodyPainter: Hashable, Sendable {
    let glyphs: Glyphs

    /// A line as it is shown, however wide.
    func line(_ line: BodyLine, _ text: [UInt8]) -> Line {
        Line(String(repeating: " ", count: line.inset), .jsonPunctuation) + content(line, text)
    }

    /// The columns of each glyph of a line, without its inset.
    func widths(_ line: BodyLine, _ text: [UInt8]) -> [UInt8] {
        if let widths = plainWidths(text[line.range]) { return widths }
        return content(line, text).spans.flatMap { span in
            VisibleText(span.text, glyphs: glyphs).map { UInt8(clamping: $0.width) }
        }
    }

    /// The columns of each glyph of bytes that are plain text; `nil` where what they are shown as has to be looked at.
    ///
    /// A backslash may stand before a part of a character.
    private func plainWidths(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var widths: [UInt8] = []
        widths.reserveCapacity(bytes.count)
        while true {
            switch decoder.decode(&rest) {
            case .emptyInput: return widths
            case .error: return nil
            case .scalarValue(let scalar):
                guard scalar != "\\", let columns = PlainGlyph.columns(scalar, glyphs: glyphs) else { return nil }
                widths.append(UInt8(clamping: columns))
            }
        }
    }

    /// Whether a number or a literal ends before a byte.
    static func endsWord(_ byte: UInt8) -> Bool {
        BodyCutter.isSpace(byte) || "{}[],:\"".utf8.contains(byte)
    }

    private func content(_ line: BodyLine, _ text: [UInt8]) -> Line {
        let bytes = text[line.range]
        let label = plain(bytes.prefix(line.label), .textSecondary)
        switch line.kind {
        case .notice: return plain(bytes, .textWarning)
        case .plain: return label + plain(bytes.dropFirst(line.label), .textPrimary)
        case .json:
            let start = line.label + line.rest
            return label + plain(bytes.dropFirst(line.label).prefix(line.rest), line.restRole)
                + json(bytes.dropFirst(start))
        }
    }

    private func plain(_ bytes: ArraySlice<UInt8>, _ role: Role) -> Line {
        ByteText.line(bytes, role: role, glyphs: glyphs)
    }

    private func json(_ bytes: ArraySlice<UInt8>) -> Line {
        var line = Line()
        var rest = bytes
        while let first = rest.first {
            let length: Int
            switch first {
            case UInt8(ascii: "\""):
                length = Self.stringLength(rest)
                let isKey = rest.dropFirst(length).first == UInt8(ascii: ":")
                line += string(rest.prefix(length), isKey ? .jsonKey : .jsonString)
            case UInt8(ascii: ":"):
                length = min(2, rest.count)
                line.add(length == 2 ? ": " : ":", .jsonPunctuation)
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","):
                length = 1
                line.add(String(UnicodeScalar(first)), .jsonPunctuation)
            default:
                length = max(1, rest.prefix { !Self.endsWord($0) }.count)
                line += plain(rest.prefix(length), Self.role(ofWord: first))
            }
            rest = rest.dropFirst(length)
        }
        return line
    }

    private static func role(ofWord first: UInt8) -> Role {
        first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
            ? .jsonNumber : .jsonLiteral
    }

    /// How long a string is, its quotes included; one that is not closed goes to the end.
    private static func stringLength(_ bytes: ArraySlice<UInt8>) -> Int {
        var index = bytes.startIndex + 1
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.endIndex) - bytes.startIndex
    }

    /// A string with its escapes set off.
    private func string(_ string: ArraySlice<UInt8>, _ role: Role) -> Line {
        var line = Line()
        var rest = string
        while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            line += plain(rest[..<backslash], role)
            let isUnicode = rest.dropFirst(backslash - rest.startIndex + 1).first == UInt8(ascii: "u")
            let end = min(rest.endIndex, backslash + (isUnicode ? 6 : 2))
            line += plain(rest[backslash..<end], .jsonEscape)
            rest = rest[end...]
        }
        return line + plain(rest, role)
    }
}
