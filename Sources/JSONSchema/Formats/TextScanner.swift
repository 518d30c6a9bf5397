/// Goes through a text byte by byte.
struct TextScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { rest.isEmpty }

    /// The next byte.
    var current: UInt8? { rest.first }

    /// What is left, as text.
    var remainder: String { String(decoding: rest, as: UTF8.self) }

    /// Steps over one of the characters of `set`, all of them ASCII, if it comes next.
    mutating func skip(anyOf set: String) -> Bool {
        guard let first = rest.first, set.utf8.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Steps over one byte that fits.
    mutating func skip(where fits: (UInt8) -> Bool) -> Bool {
        guard let first = rest.first, fits(first) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Steps over the bytes that fit, and returns how many they are.
    mutating func skipAll(where fits: (UInt8) -> Bool) -> Int {
        let count = rest.prefix(while: fits).count
        rest = rest.dropFirst(count)
        return count
    }

    /// Reads exactly `count` digits; `nil` where there are fewer.
    mutating func number(digits count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
