import JSON

/// `if`, `then` and `else`: what a value has to be depends on what it is.
struct ConditionRule: Rule {
    private let condition: Int
    private let consequence: Int?
    private let alternative: Int?

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let condition = reader.subschema("if") else { return nil }
        self.condition = condition
        consequence = reader.subschema("then")
        alternative = reader.subschema("else")
    }

    var inPlace: [Int] {
        [condition, consequence, alternative].compactMap(\.self)
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        let next = evaluation.tries(value, by: condition) ? consequence : alternative
        return next.map { evaluation.accepts(value, by: $0) } ?? true
    }
}
