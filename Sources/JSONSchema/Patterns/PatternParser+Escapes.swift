extension PatternParser {
    /// Reads an escape outside a class; its backslash has been read.
    mutating func escape() throws(PatternError) -> PatternNode {
        let start = offset - 1
        switch current.flatMap(Unicode.Scalar.init) {
        case "b":
            _ = take()
            return .assertion(.wordBoundary(negated: false))
        case "B":
            _ = take()
            return .assertion(.wordBoundary(negated: true))
        case "1", "2", "3", "4", "5", "6", "7", "8", "9", "k":
            throw PatternError(.unsupported("a back-reference"), at: start)
        default:
            return .character(try escapedSet())
        }
    }

    /// Reads what stands for one character; its backslash has been read.
    mutating func escapedSet() throws(PatternError) -> ScalarSet {
        let start = offset - 1
        guard let value = take() else { throw malformed("a backslash at the end", at: start) }
        switch Unicode.Scalar(value) {
        case "d": return .digits
        case "D": return .digits.negated()
        case "w": return .word
        case "W": return .word.negated()
        case "s": return .space
        case "S": return .space.negated()
        case "p": return ScalarSet(try property(start: start))
        case "P": return ScalarSet(try property(start: start).negated())
        case "t": return ScalarSet(0x09)
        case "n": return ScalarSet(0x0A)
        case "v": return ScalarSet(0x0B)
        case "f": return ScalarSet(0x0C)
        case "r": return ScalarSet(0x0D)
        case "c": return ScalarSet(try control(start: start))
        case "x": return ScalarSet(try hexadecimal(digits: 2, start: start))
        case "u": return ScalarSet(try unicodeEscape(start: start))
        case "0" where current.map({ !ScalarSet.digits.contains($0) }) ?? true: return ScalarSet(0)
        case .some(let scalar) where scalar.isASCII && !ScalarSet.word.contains(value): return ScalarSet(value)
        case "_": return ScalarSet(value)
        default: throw malformed("an escape that patterns do not have", at: start)
        }
    }

    private mutating func property(start: Int) throws(PatternError) -> UnicodeProperty {
        guard skip("{"), let name = name(endingWith: "}") else { throw malformed("a property without name", at: start) }
        guard let property = UnicodeProperty(named: name) else {
            throw PatternError(.unsupported("the property \(name)"), at: start)
        }
        return property
    }

    private mutating func control(start: Int) throws(PatternError) -> UInt32 {
        guard let letter = take(), (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter) else {
            throw malformed("a control escape without letter", at: start)
        }
        return letter & 0x1F
    }

    /// Reads what follows `\u`: four digits, two times four for a surrogate pair, or a number in braces.
    private mutating func unicodeEscape(start: Int) throws(PatternError) -> UInt32 {
        if skip("{") {
            guard let name = name(endingWith: "}"), name.utf8.allSatisfy({ $0.hexadecimalDigit != nil }),
                let value = UInt32(name, radix: 16), value <= 0x10FFFF
            else {
                throw malformed("a code point that is none", at: start)
            }
            return value
        }
        let unit = try hexadecimal(digits: 4, start: start)
        let afterUnit = offset
        guard (0xD800...0xDBFF).contains(unit), skip("\\u"), let low = try? hexadecimal(digits: 4, start: start),
            (0xDC00...0xDFFF).contains(low)
        else {
            goBack(to: afterUnit)
            return unit
        }
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
    }

    private mutating func hexadecimal(digits: Int, start: Int) throws(PatternError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = take().flatMap({ UInt8(exactly: $0)?.hexadecimalDigit }) else {
                throw malformed("an escape without its digits", at: start)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
