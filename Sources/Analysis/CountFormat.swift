/// Counts as people read them in a column: to three digits with a unit where there are many.
package enum CountFormat {
    /// The widest text that `text` makes.
    package static let width = 6

    /// The count as it is below a hundred thousand, then in thousands and so on: `99999`, `123k`, `4.56M`.
    package static func text(_ count: Int) -> String {
        guard count >= 100_000 else { return "\(max(0, count))" }
        let units: [(size: Int, sign: String)] = [
            (1_000, "k"), (1_000_000, "M"), (1_000_000_000, "G"), (1_000_000_000_000, "T"),
            (1_000_000_000_000_000, "P"), (1_000_000_000_000_000_000, "E"),
        ]
        let unit = units.last { count >= $0.size } ?? units[0]
        return threeDigits(count, of: unit.size) + unit.sign
    }

    /// Bytes in binary units: `812 B`, `48.2 MiB`.
    package static func bytes(_ count: Int) -> String {
        guard count >= 1_024 else { return "\(max(0, count)) B" }
        let units: [(size: Int, sign: String)] = [(1 << 10, "KiB"), (1 << 20, "MiB"), (1 << 30, "GiB")]
        let unit = units.last { count >= $0.size } ?? units[0]
        return threeDigits(count, of: unit.size) + " " + unit.sign
    }

    /// A number of units, cut off behind its third digit.
    private static func threeDigits(_ count: Int, of unit: Int) -> String {
        let whole = count / unit
        guard whole < 100 else { return "\(whole)" }
        let hundredths = count % unit / max(1, unit / 100)
        let digits = min(99, hundredths)
        return whole < 10
            ? "\(whole).\(digits < 10 ? "0" : "")\(digits)" : "\(whole).\(digits / 10)"
    }
}
