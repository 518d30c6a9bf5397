import JSON

/// `prefixItems`, `items`, `minItems`, `maxItems` and `uniqueItems`: which arrays there may be.
struct ArrayRule: Rule {
    private let prefix: [Int]
    private let items: Int?
    private let minimum: Int
    private let maximum: Int
    private let areUnique: Bool

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        let (minimum, maximum) = (try reader.count("minItems"), try reader.count("maxItems"))
        prefix = reader.subschemas("prefixItems")
        items = reader.subschema("items")
        self.minimum = minimum ?? 0
        self.maximum = maximum ?? Int.max
        areUnique = try reader.flag("uniqueItems")
        guard !prefix.isEmpty || items != nil || minimum != nil || maximum != nil || areUnique else { return nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .array(let elements) = value else { return true }
        var holds = true
        if elements.count < minimum {
            let least = minimum.counted("element")
            holds = evaluation.fail("minItems", "must have at least \(least); it has \(elements.count)")
        }
        if elements.count > maximum {
            let most = maximum.counted("element")
            holds = evaluation.fail("maxItems", "must have at most \(most); it has \(elements.count)")
        }
        guard holds || evaluation.goesOn else { return false }
        if areUnique, !areDifferent(elements, in: &evaluation) { holds = false }
        guard holds || evaluation.goesOn else { return false }
        return acceptsElements(elements, in: &evaluation) && holds
    }

    private func acceptsElements(_ elements: [JSONValue], in evaluation: inout Evaluation) -> Bool {
        var holds = true
        for (index, element) in elements.enumerated() {
            guard let subschema = index < prefix.count ? prefix[index] : items else { break }
            guard !evaluation.accepts(element, at: .index(index), by: subschema) else { continue }
            holds = false
            guard evaluation.goesOn else { return false }
        }
        evaluation.markEvaluated(0..<(items == nil ? min(prefix.count, elements.count) : elements.count))
        return holds
    }

    private func areDifferent(_ elements: [JSONValue], in evaluation: inout Evaluation) -> Bool {
        var places: [ComparableValue: Int] = [:]
        for (index, element) in elements.enumerated() {
            guard evaluation.spend(lookingAt: element) else { return false }
            if let earlier = places.updateValue(index, forKey: ComparableValue(element)) {
                return evaluation.fail(
                    "uniqueItems", "must have no equal elements; those at \(earlier) and \(index) are equal"
                )
            }
        }
        return true
    }
}
