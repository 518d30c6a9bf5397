/// Identifiers and pointers.
extension TextScanner {
    /// Steps over a UUID (RFC 9562).
    mutating func skipUUID() -> Bool {
        for (index, count) in [8, 4, 4, 4, 12].enumerated() {
            guard index == 0 || skip(anyOf: "-") else { return false }
            for _ in 0..<count {
                guard skip(where: { $0.hexadecimalDigit != nil }) else { return false }
            }
        }
        return true
    }

    /// Steps over four numbers up to 255 with dots between them.
    mutating func skipIPv4() -> Bool {
        for index in 0..<4 {
            guard index == 0 || skip(anyOf: ".") else { return false }
            let digits = rest.prefix(while: \.isDigit)
            guard (1...3).contains(digits.count), let octet = number(digits: digits.count), octet <= 255,
                digits.count == 1 || digits.first != UInt8(ascii: "0")
            else { return false }
        }
        return true
    }

    /// Steps over a number of levels, and a pointer or a `#`; says whether that is all.
    mutating func skipRelativePointer() -> Bool {
        let isZero = current == UInt8(ascii: "0")
        let count = skipAll(where: \.isDigit)
        guard count == 1 || (count > 1 && !isZero) else { return false }
        if skip(anyOf: "#") { return isAtEnd }
        return JSONPointer(remainder) != nil
    }

    /// Steps over literals and expressions in braces (RFC 6570); says whether that is all.
    mutating func skipURITemplate() -> Bool {
        while let byte = current {
            if skip(anyOf: "{") {
                _ = skip(anyOf: "+#./;?&=,!@|")
                repeat {
                    guard skipTemplateVariable() else { return false }
                } while skip(anyOf: ",")
                guard skip(anyOf: "}") else { return false }
            } else {
                guard byte > 0x20, byte != 0x7F, !"\"<>\\^`{|}".utf8.contains(byte), skipPercentEscaped() else {
                    return false
                }
            }
        }
        return true
    }

    private mutating func skipTemplateVariable() -> Bool {
        repeat {
            var isName = false
            while let byte = current, byte.isLetter || byte.isDigit || "_%".utf8.contains(byte) {
                guard skipPercentEscaped() else { return false }
                isName = true
            }
            guard isName else { return false }
        } while skip(anyOf: ".")
        guard skip(anyOf: ":") else {
            _ = skip(anyOf: "*")
            return true
        }
        return current != UInt8(ascii: "0") && (1...4).contains(skipAll(where: \.isDigit))
    }

    /// Steps over one byte, or over three where they are a percent-escape; not over a percent sign without its digits.
    mutating func skipPercentEscaped() -> Bool {
        guard skip(anyOf: "%") else { return skip(where: { _ in true }) }
        return skip(where: { $0.hexadecimalDigit != nil }) && skip(where: { $0.hexadecimalDigit != nil })
    }
}
