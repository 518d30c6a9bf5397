import JSON

/// `propertyNames`: which names an object's members may have.
struct PropertyNameRule: Rule {
    private let names: Int

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let names = reader.subschema("propertyNames") else { return nil }
        self.names = names
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .object(let members) = value else { return true }
        var holds = true
        for name in members.keys {
            let reasons = evaluation.reasons(against: .string(name), by: names)
            guard let reasons else { continue }
            let reason = reasons.first.map { ": a name \($0.statement)" } ?? ""
            holds = evaluation.fail("propertyNames", "must not have the property \"\(name.shortened())\"\(reason)")
            guard evaluation.goesOn else { return false }
        }
        return holds
    }
}
