/// Why a text is not the JSON that was asked for, and where.
public struct JSONParseError: Error, Hashable, Sendable {
    /// What is wrong at the place of the fault.
    public enum Reason: Hashable, Sendable {
        /// The text has no value; it is empty or white space.
        case empty
        /// No JSON text has this byte here.
        case unexpectedByte(UInt8)
        /// The text ends inside a value.
        case unexpectedEnd
        /// A complete value is followed by more than white space.
        case trailingBytes
        /// A number goes on in a way that numbers do not.
        case badNumber
        /// A number is larger than every finite double.
        case numberOutOfRange
        /// The string that opens here has no closing quote.
        case unterminatedString
        /// A string contains this control character, which has to be escaped.
        case controlCharacter(UInt8)
        /// A backslash is followed by something that is not an escape.
        case badEscape
        /// A `\u` escape is half of a surrogate pair without the other half.
        case loneSurrogate
        /// A string contains bytes that are not UTF-8.
        case invalidUTF8
        /// An array or object opens here inside as many others as the limits allow.
        case tooDeep(limit: Int)
        /// The text has more bytes than the limits allow; it was not looked at.
        case tooLarge(byteCount: Int, limit: Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// The offset in bytes of the first byte at fault, counted from zero; the length of the text where its end is.
    ///
    /// For an unterminated string it is the opening quote, for a bad escape or a lone surrogate the backslash, for a
    /// number out of range its first byte, and for a text that is too large the limit.
    public let offset: Int

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

extension JSONParseError: CustomStringConvertible {
    /// The fault and its place in one sentence.
    public var description: String {
        switch reason {
        case .empty: "The text contains no JSON value."
        case .unexpectedByte(let byte): "Unexpected \(Self.name(of: byte)) at byte \(offset)."
        case .unexpectedEnd: "The text ends at byte \(offset), inside a value."
        case .trailingBytes: "The value is complete, but the text goes on at byte \(offset)."
        case .badNumber: "The number is malformed at byte \(offset)."
        case .numberOutOfRange: "The number at byte \(offset) is larger than a double can hold."
        case .unterminatedString: "The string that opens at byte \(offset) is not closed."
        case .controlCharacter(let byte):
            "The string contains the control character \(Self.name(of: byte)) at byte \(offset); it has to be escaped."
        case .badEscape: "The escape at byte \(offset) is not one that JSON has."
        case .loneSurrogate: "The escape at byte \(offset) is half of a surrogate pair without the other half."
        case .invalidUTF8: "The string is not valid UTF-8 at byte \(offset)."
        case .tooDeep(let limit): "The nesting at byte \(offset) is deeper than the limit of \(limit) levels."
        case .tooLarge(let byteCount, let limit): "The text has \(byteCount) bytes; the limit is \(limit)."
        }
    }

    private static func name(of byte: UInt8) -> String {
        guard (0x21...0x7E).contains(byte) else {
            let digits = String(byte, radix: 16, uppercase: true)
            return "0x" + (byte < 0x10 ? "0" : "") + digits
        }
        return "'\(Character(Unicode.Scalar(byte)))'"
    }
}
