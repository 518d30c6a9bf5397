extension JSONValue {
    /// Reads one JSON text (RFC 8259) in UTF-8, and nothing around it but white space.
    ///
    /// Of a repeated key the last value counts, at the place of the first. Refused although the grammar leaves it open:
    /// a byte order mark, an escape for half a surrogate pair, and a number beyond the range of a double. An integer
    /// that an `Int64` does not hold becomes the nearest double, a number too small for a double becomes zero, and `-0`
    /// is the integer 0.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - limits: How long and how deeply nested the text may be.
    /// - Throws: `JSONParseError` for the first fault of the text.
    public init(parsing bytes: [UInt8], limits: JSONLimits = .default) throws(JSONParseError) {
        try Self.check(bytes.count, against: limits)
        var parser = JSONParser(bytes: bytes, maximumDepth: limits.depth)
        self = try parser.document()
    }

    /// Reads one JSON text from any collection of bytes, such as the readable part of a buffer.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8; copied once if it is within the limits.
    ///   - limits: How long and how deeply nested the text may be.
    /// - Throws: `JSONParseError` for the first fault of the text.
    public init(parsing bytes: some Collection<UInt8>, limits: JSONLimits = .default) throws(JSONParseError) {
        try Self.check(bytes.count, against: limits)
        try self.init(parsing: Array(bytes), limits: limits)
    }

    /// Reads one JSON text from a string; offsets in errors count its UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - limits: How long and how deeply nested the text may be.
    /// - Throws: `JSONParseError` for the first fault of the text.
    public init(parsing text: String, limits: JSONLimits = .default) throws(JSONParseError) {
        try self.init(parsing: text.utf8, limits: limits)
    }

    private static func check(_ byteCount: Int, against limits: JSONLimits) throws(JSONParseError) {
        guard byteCount <= limits.byteCount else {
            throw JSONParseError(.tooLarge(byteCount: byteCount, limit: limits.byteCount), at: limits.byteCount)
        }
    }
}
