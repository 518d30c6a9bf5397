extension JSONValue {
    /// The value as one line of compact JSON in UTF-8.
    ///
    /// A double is written in the shortest form that reads back as the same double, and always with a fraction or an
    /// exponent; one that JSON has no number for (an infinity, not a number) is written as `null`.
    ///
    /// - Returns: The text, without a line break.
    public func encoded() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(256)
        encode(into: &output)
        return output
    }

    /// Appends the value as one line of compact JSON in UTF-8.
    ///
    /// - Parameter output: Where the text goes.
    public func encode(into output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let bool): output += (bool ? "true" : "false").utf8
        case .integer(let integer): output += integer.description.utf8
        case .double(let double): output += (double.isFinite ? double.description : "null").utf8
        case .string(let string): output.appendJSON(string)
        case .array(let elements):
            output.append(.openBracket)
            var separator = false
            for element in elements {
                if separator { output.append(.comma) }
                separator = true
                element.encode(into: &output)
            }
            output.append(.closeBracket)
        case .object(let members):
            output.append(.openBrace)
            var separator = false
            for (key, value) in members {
                if separator { output.append(.comma) }
                separator = true
                output.appendJSON(key)
                output.append(.colon)
                value.encode(into: &output)
            }
            output.append(.closeBrace)
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as one line of compact JSON.
    public var description: String {
        String(decoding: encoded(), as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a string in quotes; it is copied whole, and written again with escapes if it turns out to need any.
    fileprivate mutating func appendJSON(_ string: String) {
        append(.quote)
        let start = count
        self += string.utf8
        if self[start...].contains(where: \.needsEscape) {
            removeSubrange(start...)
            for byte in string.utf8 { appendEscaped(byte) }
        }
        append(.quote)
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        guard byte.needsEscape else { return append(byte) }
        append(.backslash)
        switch byte {
        case .quote, .backslash: append(byte)
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        default:
            self += "u00".utf8
            append(byte < 0x10 ? .zero : UInt8(ascii: "1"))
            append("0123456789abcdef".utf8.dropFirst(Int(byte & 0xF)).first ?? .zero)
        }
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool {
        self < .firstPrintable || self == .quote || self == .backslash
    }
}
