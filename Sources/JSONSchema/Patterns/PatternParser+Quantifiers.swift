extension PatternParser {
    /// Reads a repetition, if one comes next.
    ///
    /// A brace that does not begin one stands for itself.
    mutating func quantifier() throws(PatternError) -> (minimum: Int, maximum: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        let start = offset
        guard skip("{"), let minimum = number() else {
            goBack(to: start)
            return nil
        }
        if skip("}") { return (minimum, minimum) }
        guard skip(",") else {
            goBack(to: start)
            return nil
        }
        let maximum = number()
        guard skip("}") else {
            goBack(to: start)
            return nil
        }
        return (minimum, maximum)
    }

    /// Reads digits; what is beyond all use becomes the largest number.
    private mutating func number() -> Int? {
        var value: Int?
        while let digit = current, ScalarSet.digits.contains(digit) {
            offsetByOne()
            let (scaled, overflows) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, alsoOverflows) = scaled.addingReportingOverflow(Int(digit - 0x30))
            value = overflows || alsoOverflows ? Int.max : sum
        }
        return value
    }

    private mutating func offsetByOne() {
        _ = take()
    }
}
