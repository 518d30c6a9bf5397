/// A number as its decimal digits and a power of ten, without its sign.
///
/// A double is taken for the shortest decimal that reads back as it, which is what the author of a schema or a message
/// wrote: `0.0075` is a multiple of `0.0001`, although the doubles nearest to them are not.
struct DecimalNumber {
    private let digits: UInt64
    private let exponent: Int

    /// The digits of a number; `nil` where it is not finite.
    init?(_ number: Number) {
        switch number {
        case .integer(let integer):
            digits = integer.magnitude
            exponent = 0
        case .double(let double):
            guard double.isFinite else { return nil }
            var digits: UInt64 = 0
            var exponent = 0
            let parts = double.magnitude.description.split(separator: "e")
            var isFraction = false
            for byte in parts.first.map({ Array($0.utf8) }) ?? [] {
                guard byte.isDigit else {
                    isFraction = true
                    continue
                }
                // A double has 17 digits at most, and a UInt64 room for 19; the wrapping is for the zero of `.0`.
                digits = digits &* 10 &+ UInt64(byte - 0x30)
                if isFraction { exponent -= 1 }
            }
            if parts.count == 2 { exponent += Int(parts[1]) ?? 0 }
            self.digits = digits
            self.exponent = exponent
        }
    }

    /// Whether this number is `other` times an integer.
    func isMultiple(of other: DecimalNumber) -> Bool {
        guard digits != 0 else { return true }
        guard other.digits != 0 else { return false }
        let shift = exponent - other.exponent
        guard shift >= 0 else { return isMultiple(of: other.digits, timesTenTo: -shift) }
        var remainder = digits % other.digits
        for _ in 0..<shift where remainder != 0 {
            let product = remainder.multipliedFullWidth(by: 10)
            remainder = other.digits.dividingFullWidth(product).remainder
        }
        return remainder == 0
    }

    private func isMultiple(of divisor: UInt64, timesTenTo power: Int) -> Bool {
        var divisor = divisor
        for _ in 0..<power {
            let (product, overflows) = divisor.multipliedReportingOverflow(by: 10)
            guard !overflows, product <= digits else { return false }
            divisor = product
        }
        return digits % divisor == 0
    }
}
