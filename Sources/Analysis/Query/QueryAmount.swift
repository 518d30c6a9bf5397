import Trace

/// How numbers with units are written, in queries and where else lengths are typed.
package enum QueryAmount {
    /// A unit: its first name is the one that is printed.
    private struct Unit {
        let names: [String]
        let size: Int64
    }

    /// Why a text is no amount.
    package enum Fault: Error {
        case unreadable
        case tooLarge
    }

    private static let durations = [
        Unit(names: ["m"], size: 60_000_000_000), Unit(names: ["s"], size: 1_000_000_000),
        Unit(names: ["ms", ""], size: 1_000_000), Unit(names: ["us", "µs", "μs"], size: 1_000),
        Unit(names: ["ns"], size: 1),
    ]
    private static let sizes = [
        Unit(names: ["MB"], size: 1_000_000), Unit(names: ["kB"], size: 1_000), Unit(names: ["", "B"], size: 1),
    ]
    /// No power of ten beyond this many digits is an `Int64`.
    private static let fractionDigits = 18

    // MARK: - Reading

    /// A whole number, with or without a sign.
    static func number(_ text: String) throws(Fault) -> Int64 {
        guard let sign = text.utf8.first else { throw .unreadable }
        let digits = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { throw .unreadable }
        guard let number = Int64(text) else { throw .tooLarge }
        return number
    }

    /// An HTTP status; `nil` where the text is none.
    static func status(_ text: String) -> Int64? {
        guard text.utf8.count == 3, text.utf8.allSatisfy(isDigit), let status = Int64(text), status >= 100 else {
            return nil
        }
        return status
    }

    /// A duration, down to the nanosecond; milliseconds where there is no unit.
    package static func duration(_ text: String) throws(Fault) -> Duration {
        .nanoseconds(try amount(text, in: durations))
    }

    /// A number of bytes; a thousand is a `kB`.
    static func bytes(_ text: String) throws(Fault) -> Int64 {
        try amount(text, in: sizes)
    }

    private static func amount(_ text: String, in units: [Unit]) throws(Fault) -> Int64 {
        let whole = text.prefix { $0.utf8.allSatisfy(isDigit) }
        var rest = text.dropFirst(whole.count)
        var fraction: Substring = ""
        if rest.first == "." {
            fraction = rest.dropFirst().prefix { $0.utf8.allSatisfy(isDigit) }
            guard !fraction.isEmpty else { throw .unreadable }
            rest = rest.dropFirst(fraction.count + 1)
        }
        let name = rest.lowercased()
        guard !whole.isEmpty, let unit = units.first(where: { $0.names.contains { $0.lowercased() == name } }) else {
            throw .unreadable
        }
        guard let count = Int64(whole) else { throw .tooLarge }
        let (scaled, overflow) = count.multipliedReportingOverflow(by: unit.size)
        let (sum, carried) = scaled.addingReportingOverflow(part(fraction.prefix(fractionDigits), of: unit.size))
        guard !overflow, !carried else { throw .tooLarge }
        return sum
    }

    /// So many digits behind the point, of a unit; what is less than one is left out.
    private static func part(_ digits: Substring, of unit: Int64) -> Int64 {
        guard let count = Int64(digits) else { return 0 }
        let power = digits.reduce(Int64(1)) { power, _ in power * 10 }
        return power.dividingFullWidth(count.multipliedFullWidth(by: unit)).quotient
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    // MARK: - Writing

    /// The duration in the largest unit of which it is a whole number.
    package static func written(_ duration: Duration) -> String {
        duration == .zero ? "0ms" : written(duration.nanoseconds, in: durations)
    }

    static func written(bytes: Int64) -> String {
        bytes == 0 ? "0" : written(bytes, in: sizes)
    }

    private static func written(_ amount: Int64, in units: [Unit]) -> String {
        let unit = units.first { amount % $0.size == 0 }
        return "\(amount / (unit?.size ?? 1))\(unit?.names.first ?? "")"
    }
}
