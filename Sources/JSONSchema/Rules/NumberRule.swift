import JSON

/// `minimum`, `maximum`, their exclusive forms and `multipleOf`: which numbers there may be.
struct NumberRule: Rule {
    private let minimum: Number?
    private let exclusiveMinimum: Number?
    private let maximum: Number?
    private let exclusiveMaximum: Number?
    private let multipleOf: Number?

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        minimum = try reader.number("minimum")
        exclusiveMinimum = try reader.number("exclusiveMinimum")
        maximum = try reader.number("maximum")
        exclusiveMaximum = try reader.number("exclusiveMaximum")
        multipleOf = try reader.number("multipleOf")
        if let multipleOf, multipleOf <= .integer(0) { throw reader.wrong("multipleOf", expected: "more than 0") }
        let limits = [minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf]
        guard limits.contains(where: { $0 != nil }) else { return nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard let number = Number(value) else { return true }
        var holds = true
        if let minimum, number < minimum {
            holds = evaluation.fail("minimum", "must be at least \(minimum); it is \(number)")
        }
        if let exclusiveMinimum, number <= exclusiveMinimum {
            holds = evaluation.fail("exclusiveMinimum", "must be more than \(exclusiveMinimum); it is \(number)")
        }
        if let maximum, number > maximum {
            holds = evaluation.fail("maximum", "must be at most \(maximum); it is \(number)")
        }
        if let exclusiveMaximum, number >= exclusiveMaximum {
            holds = evaluation.fail("exclusiveMaximum", "must be less than \(exclusiveMaximum); it is \(number)")
        }
        if let multipleOf, !number.isMultiple(of: multipleOf) {
            holds = evaluation.fail("multipleOf", "must be a multiple of \(multipleOf); it is \(number)")
        }
        return holds
    }
}

extension Number {
    fileprivate func isMultiple(of other: Number) -> Bool {
        if case .integer(let left) = self, case .integer(let right) = other { return left.isMultiple(of: right) }
        guard let left = DecimalNumber(self), let right = DecimalNumber(other) else { return false }
        return left.isMultiple(of: right)
    }
}
