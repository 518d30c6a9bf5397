extension JSONParser {
    /// Reads the number that starts at `offset` with a digit or a minus sign.
    mutating func number() throws(JSONParseError) -> JSONValue {
        let start = offset
        let isNegative = skip(.minus)
        let whole = try wholePart(isNegative: isNegative)
        let fraction = skip(UInt8(ascii: "."))
        if fraction { try digits() }
        let exponent = skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E"))
        if exponent {
            if !skip(.minus) { _ = skip(UInt8(ascii: "+")) }
            try digits()
        }
        if !fraction, !exponent, let whole { return .integer(whole) }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        // As a substring, since from a string the conversion makes one by the character.
        guard let double = Double(text[...]), double.isFinite else {
            throw JSONParseError(.numberOutOfRange, at: start)
        }
        return .double(double)
    }

    /// Reads the digits before a fraction, which start with a zero only if that is all.
    ///
    /// - Returns: Their value; `nil` where an `Int64` does not hold it.
    private mutating func wholePart(isNegative: Bool) throws(JSONParseError) -> Int64? {
        guard let first = digit() else { throw JSONParseError(.badNumber, at: offset) }
        guard first > 0 else {
            guard digit() == nil else { throw JSONParseError(.badNumber, at: offset - 1) }
            return 0
        }
        var value = isNegative ? -first : first
        var overflows = false
        while let digit = digit() {
            let (scaled, scaleOverflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflows) =
                isNegative ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
            value = sum
            overflows = overflows || scaleOverflows || sumOverflows
        }
        return overflows ? nil : value
    }

    /// Steps over digits, of which there has to be one at least.
    private mutating func digits() throws(JSONParseError) {
        guard digit() != nil else { throw JSONParseError(.badNumber, at: offset) }
        while digit() != nil {}
    }

    /// Steps over a digit if one is next.
    private mutating func digit() -> Int64? {
        guard let byte = current, byte >= .zero, byte <= .nine else { return nil }
        offset += 1
        return Int64(byte - .zero)
    }
}
