import JSON

/// `unevaluatedItems`: what the elements of an array are that no other keyword has looked at.
struct UnevaluatedItemsRule: Rule {
    private let items: Int

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let items = reader.subschema("unevaluatedItems") else { return nil }
        self.items = items
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .array(let elements) = value else { return true }
        var holds = true
        for index in evaluation.unevaluated(of: elements.count) {
            holds = evaluation.accepts(elements[index], at: .index(index), by: items) && holds
            guard holds || evaluation.goesOn else { return false }
        }
        evaluation.markEvaluated(elements.indices)
        return holds
    }
}
