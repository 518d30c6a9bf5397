import JSON

/// `dependentRequired` and `dependentSchemas`: what an object with a certain member has to be besides.
struct DependencyRule: Rule {
    private let required: [(name: String, names: [String])]
    private let schemas: [(name: String, subschema: Int)]

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        required = try reader.namesByName("dependentRequired")
        schemas = reader.subschemasByName("dependentSchemas")
        guard !required.isEmpty || !schemas.isEmpty else { return nil }
    }

    var inPlace: [Int] {
        schemas.map(\.subschema)
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .object(let members) = value else { return true }
        guard evaluation.spend(required.count + schemas.count) else { return false }
        var holds = true
        for (name, names) in required where members[name] != nil {
            guard evaluation.spend(names.count) else { return false }
            for needed in names where members[needed] == nil {
                holds = evaluation.fail(
                    "dependentRequired",
                    "must have the property \"\(needed.shortened())\", since it has \"\(name.shortened())\""
                )
                guard evaluation.goesOn else { return false }
            }
        }
        for (name, subschema) in schemas where members[name] != nil {
            holds = evaluation.accepts(value, by: subschema) && holds
            guard holds || evaluation.goesOn else { return false }
        }
        return holds
    }
}
