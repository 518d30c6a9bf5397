import JSON

/// `contains`, `minContains` and `maxContains`: how many elements of a kind an array has.
struct ContainsRule: Rule {
    private let contains: Int
    private let minimum: Int
    private let maximum: Int?

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        let (minimum, maximum) = (try reader.count("minContains"), try reader.count("maxContains"))
        guard let contains = reader.subschema("contains") else { return nil }
        self.contains = contains
        self.minimum = minimum ?? 1
        self.maximum = maximum
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .array(let elements) = value else { return true }
        var count = 0
        for (index, element) in elements.enumerated() {
            if count >= minimum, maximum == nil, !evaluation.tracksEvaluated { return true }
            guard evaluation.exhaustion == nil else { return false }
            if evaluation.tries(element, at: .index(index), by: contains) {
                count += 1
                evaluation.markEvaluated(index..<(index + 1))
            }
        }
        if count < minimum {
            let least = minimum.counted("element")
            let keyword = minimum == 1 ? "contains" : "minContains"
            return evaluation.fail(keyword, "must contain at least \(least) of a certain kind; it contains \(count)")
        }
        if let maximum, count > maximum {
            let most = maximum.counted("element")
            return evaluation.fail(
                "maxContains", "must contain at most \(most) of a certain kind; it contains \(count)")
        }
        return true
    }
}
