/// A strict recursive-descent parser for one JSON text: one pass, no backtracking.
///
/// Between calls `offset` is at the first byte that has not been understood, so it is also the place of a fault.
/// Recursion is bounded by `maximumDepth`.
struct JSONParser {
    let bytes: [UInt8]
    let maximumDepth: Int
    var offset = 0

    init(bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// Reads the whole text.
    mutating func document() throws(JSONParseError) -> JSONValue {
        skipSpace()
        guard offset < bytes.count else { throw JSONParseError(.empty, at: offset) }
        let value = try value(depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw JSONParseError(.trailingBytes, at: offset) }
        return value
    }

    /// Reads the value that starts at `offset`, inside `depth` open arrays and objects.
    private mutating func value(depth: Int) throws(JSONParseError) -> JSONValue {
        guard let byte = current else { throw unexpected() }
        switch byte {
        case .quote: return .string(try string())
        case .openBrace: return .object(try object(depth: depth))
        case .openBracket: return .array(try array(depth: depth))
        case .minus, .zero ... .nine: return try number()
        case UInt8(ascii: "t"): return try word("true", as: true)
        case UInt8(ascii: "f"): return try word("false", as: false)
        case UInt8(ascii: "n"): return try word("null", as: .null)
        default: throw unexpected()
        }
    }

    private mutating func object(depth: Int) throws(JSONParseError) -> JSONObject {
        try open(depth: depth)
        guard !skip(.closeBrace) else { return [:] }
        var members = JSONObject(minimumCapacity: 4)
        while true {
            guard current == .quote else { throw unexpected() }
            let key = try string()
            skipSpace()
            guard skip(.colon) else { throw unexpected() }
            skipSpace()
            members[key] = try value(depth: depth + 1)
            skipSpace()
            guard skip(.comma) else { break }
            skipSpace()
        }
        guard skip(.closeBrace) else { throw unexpected() }
        return members
    }

    private mutating func array(depth: Int) throws(JSONParseError) -> [JSONValue] {
        try open(depth: depth)
        guard !skip(.closeBracket) else { return [] }
        var elements: [JSONValue] = []
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            guard skip(.comma) else { break }
            skipSpace()
        }
        guard skip(.closeBracket) else { throw unexpected() }
        return elements
    }

    /// Steps over an opening bracket or brace and the space behind it, if one more level is allowed.
    private mutating func open(depth: Int) throws(JSONParseError) {
        guard depth < maximumDepth else { throw JSONParseError(.tooDeep(limit: maximumDepth), at: offset) }
        offset += 1
        skipSpace()
    }

    private mutating func word(_ word: String, as value: JSONValue) throws(JSONParseError) -> JSONValue {
        for byte in word.utf8 {
            guard skip(byte) else { throw unexpected() }
        }
        return value
    }
}

// MARK: - Steps

extension JSONParser {
    /// The byte at `offset`; `nil` at the end of the text.
    var current: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    /// Steps over `byte` if it is next, and tells whether it was.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
        }
    }

    /// The fault of a text that has something else at `offset` than it has to.
    func unexpected() -> JSONParseError {
        JSONParseError(current.map { .unexpectedByte($0) } ?? .unexpectedEnd, at: offset)
    }
}
