import JSON

/// `required`, `properties`, `patternProperties`, `additionalProperties`, `minProperties` and `maxProperties`: which
/// objects there may be.
struct ObjectRule: Rule {
    private let required: [String]
    private let properties: [String: Int]
    private let patterns: [(pattern: Pattern, subschema: Int)]
    private let additional: Int?
    private let minimum: Int
    private let maximum: Int

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        let (minimum, maximum) = (try reader.count("minProperties"), try reader.count("maxProperties"))
        required = try reader.names("required")
        properties = Dictionary(
            reader.subschemasByName("properties").map { ($0.name, $0.subschema) }, uniquingKeysWith: { _, last in last }
        )
        var patterns: [(Pattern, Int)] = []
        let location = reader.site.location.appending("patternProperties")
        for (source, subschema) in reader.subschemasByName("patternProperties") {
            patterns.append((try reader.pattern(source, at: location.appending(source)), subschema))
        }
        self.patterns = patterns
        additional = reader.subschema("additionalProperties")
        self.minimum = minimum ?? 0
        self.maximum = maximum ?? Int.max
        let asksForMembers = !required.isEmpty || !properties.isEmpty || !patterns.isEmpty || additional != nil
        guard asksForMembers || minimum != nil || maximum != nil else { return nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .object(let members) = value else { return true }
        var holds = true
        if members.count < minimum {
            let least = minimum.counted("property", "properties")
            holds = evaluation.fail("minProperties", "must have at least \(least); it has \(members.count)")
        }
        if members.count > maximum {
            let most = maximum.counted("property", "properties")
            holds = evaluation.fail("maxProperties", "must have at most \(most); it has \(members.count)")
        }
        guard evaluation.spend(required.count) else { return false }
        for name in required where members[name] == nil {
            holds = evaluation.fail("required", "must have the property \"\(name.shortened())\"")
            guard evaluation.goesOn else { return false }
        }
        guard holds || evaluation.goesOn else { return false }
        guard !properties.isEmpty || !patterns.isEmpty || additional != nil else { return holds }
        return acceptsMembers(members, in: &evaluation) && holds
    }

    private func acceptsMembers(_ members: JSONObject, in evaluation: inout Evaluation) -> Bool {
        var holds = true
        for (index, (name, value)) in members.enumerated() {
            guard evaluation.spend() else { return false }
            var isKnown = false
            if let subschema = properties[name] {
                isKnown = true
                holds = evaluation.accepts(value, at: .key(name), by: subschema) && holds
            }
            for (pattern, subschema) in patterns where evaluation.finds(pattern, in: name) {
                isKnown = true
                holds = evaluation.accepts(value, at: .key(name), by: subschema) && holds
            }
            if !isKnown, let additional {
                isKnown = true
                holds = evaluation.accepts(value, at: .key(name), by: additional) && holds
            }
            guard holds || evaluation.goesOn else { return false }
            if isKnown { evaluation.markEvaluated(index..<(index + 1)) }
        }
        return holds
    }
}
