extension JSONParser {
    /// Reads the string whose opening quote is at `offset`.
    mutating func string() throws(JSONParseError) -> String {
        let opening = offset
        offset += 1
        do {
            let run = try plainRun(opening: opening)
            guard !skip(.quote) else { return try text(bytes[run], opening: opening) }
            return try escapedString(after: run, opening: opening)
        } catch {
            throw firstFault(error, opening: opening)
        }
    }

    /// Reads the rest of a string that has an escape behind `run`.
    private mutating func escapedString(after run: Range<Int>, opening: Int) throws(JSONParseError) -> String {
        var unescaped = Array(bytes[run])
        while !skip(.quote) {
            try appendEscape(to: &unescaped, opening: opening)
            unescaped += bytes[try plainRun(opening: opening)]
        }
        return try text(unescaped[...], opening: opening)
    }

    /// Steps over bytes that stand for themselves, up to a quote or a backslash.
    private mutating func plainRun(opening: Int) throws(JSONParseError) -> Range<Int> {
        let start = offset
        while let byte = current {
            if byte == .quote || byte == .backslash { return start..<offset }
            guard byte >= .firstPrintable else { throw JSONParseError(.controlCharacter(byte), at: offset) }
            offset += 1
        }
        throw JSONParseError(.unterminatedString, at: opening)
    }

    private func text(_ utf8: ArraySlice<UInt8>, opening: Int) throws(JSONParseError) -> String {
        // Nearly every string is ASCII; not validating those takes 40 % off the time of a small body.
        guard utf8.reduce(0, |) >= 0x80 else { return String(decoding: utf8, as: UTF8.self) }
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw JSONParseError(.invalidUTF8, at: opening)
        }
        return text
    }

    /// The fault that comes first in a string: UTF-8 is checked last, but may be broken earlier.
    private func firstFault(_ error: JSONParseError, opening: Int) -> JSONParseError {
        let end =
            switch error.reason {
            case .unterminatedString: bytes.count
            case .invalidUTF8: offset
            default: error.offset
            }
        var decoder = UTF8.ForwardParser()
        var rest = bytes[opening..<end].makeIterator()
        var place = opening
        while true {
            switch decoder.parseScalar(from: &rest) {
            case .valid(let scalar): place += scalar.count
            case .error: return JSONParseError(.invalidUTF8, at: place)
            case .emptyInput: return error
            }
        }
    }
}

// MARK: - Escapes

extension JSONParser {
    /// Reads the escape whose backslash is at `offset`.
    private mutating func appendEscape(to unescaped: inout [UInt8], opening: Int) throws(JSONParseError) {
        let backslash = offset
        offset += 1
        guard let kind = current else { throw JSONParseError(.unterminatedString, at: opening) }
        offset += 1
        switch kind {
        case .quote, .backslash, UInt8(ascii: "/"): unescaped.append(kind)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "u"):
            let scalar = try escapedScalar(backslash: backslash, opening: opening)
            unescaped.append(contentsOf: scalar.utf8)
        default: throw JSONParseError(.badEscape, at: backslash)
        }
    }

    /// Reads what follows `\u`, and the escape behind it if the two are a surrogate pair.
    private mutating func escapedScalar(backslash: Int, opening: Int) throws(JSONParseError) -> Unicode.Scalar {
        let unit = try codeUnit(backslash: backslash, opening: opening)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let second = offset
        guard UTF16.isLeadSurrogate(unit), skip(.backslash), skip(UInt8(ascii: "u")) else {
            throw JSONParseError(.loneSurrogate, at: backslash)
        }
        let low = try codeUnit(backslash: second, opening: opening)
        guard UTF16.isTrailSurrogate(low) else { throw JSONParseError(.loneSurrogate, at: backslash) }
        return UTF16.decode(UTF16.EncodedScalar([unit, low]))
    }

    /// Reads four hexadecimal digits.
    private mutating func codeUnit(backslash: Int, opening: Int) throws(JSONParseError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw JSONParseError(.unterminatedString, at: opening) }
            guard let digit = byte.hexadecimalDigit else { throw JSONParseError(.badEscape, at: backslash) }
            offset += 1
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
