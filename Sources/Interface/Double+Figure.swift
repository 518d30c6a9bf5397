extension Double {
    /// The number with so many digits behind the point, from 0 to 6; a dash for what no integer holds.
    func figure(digits: Int) -> String {
        let digits = Swift.min(Swift.max(0, digits), 6)
        let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
        guard let scaled = Int64(exactly: (self * scale).rounded()) else { return "-" }
        let text = String(scaled.magnitude)
        let padded = String(repeating: "0", count: Swift.max(0, digits + 1 - text.count)) + text
        let sign = scaled < 0 ? "-" : ""
        return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }

    /// The number to three digits, or as many as stand before the point.
    var threeDigits: String { figure(digits: self < 9.995 ? 2 : self < 99.95 ? 1 : 0) }

    /// The number with as many digits behind the point as it needs, up to two.
    var shortest: String {
        let text = figure(digits: 2)
        guard text.contains(".") else { return text }
        return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }

    /// A number of things a second: with one digit behind the point where they are few.
    var rate: String { figure(digits: self < 99.95 ? 1 : 0) }
}
