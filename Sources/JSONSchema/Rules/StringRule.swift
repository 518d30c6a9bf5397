import JSON

/// `minLength`, `maxLength` and `pattern`: which strings there may be.
struct StringRule: Rule {
    private let minimum: Int
    private let maximum: Int
    private let pattern: Pattern?

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        let (minimum, maximum) = (try reader.count("minLength"), try reader.count("maxLength"))
        self.minimum = minimum ?? 0
        self.maximum = maximum ?? Int.max
        if let source = try reader.string("pattern") {
            pattern = try reader.pattern(source, at: reader.site.location.appending("pattern"))
        } else {
            pattern = nil
        }
        guard minimum != nil || maximum != nil || pattern != nil else { return nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard let string = value.string, evaluation.spend(lookingAt: value) else { return value.string == nil }
        var holds = true
        // A character has one to four bytes, so that counting them is seldom needed.
        if string.utf8.count > maximum || string.utf8.count / 4 < minimum {
            let length = string.unicodeScalars.count
            if length < minimum {
                let least = minimum.counted("character")
                holds = evaluation.fail("minLength", "must have at least \(least); it has \(length)")
            }
            if length > maximum {
                let most = maximum.counted("character")
                holds = evaluation.fail("maxLength", "must have at most \(most); it has \(length)")
            }
        }
        guard holds || evaluation.goesOn else { return false }
        if let pattern, !evaluation.finds(pattern, in: string) {
            let source = pattern.source.shortened()
            holds = evaluation.fail("pattern", "must match the pattern \(source); it is \(value.phrase)")
        }
        return holds
    }
}
