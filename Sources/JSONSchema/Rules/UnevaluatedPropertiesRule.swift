import JSON

/// `unevaluatedProperties`: what the members of an object are that no other keyword has looked at.
struct UnevaluatedPropertiesRule: Rule {
    private let properties: Int

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let properties = reader.subschema("unevaluatedProperties") else { return nil }
        self.properties = properties
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .object(let members) = value else { return true }
        var holds = true
        for index in evaluation.unevaluated(of: members.count) {
            let (name, value) = members.elements[index]
            holds = evaluation.accepts(value, at: .key(name), by: properties) && holds
            guard holds || evaluation.goesOn else { return false }
        }
        evaluation.markEvaluated(0..<members.count)
        return holds
    }
}
