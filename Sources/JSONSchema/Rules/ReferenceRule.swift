import JSON

/// `$ref` and `$dynamicRef`: the value has to be valid by another subschema.
struct ReferenceRule: Rule {
    private let reference: SchemaSite.Target?
    private let dynamicReference: SchemaSite.Target?

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        reference = reader.site.reference
        dynamicReference = reader.site.dynamicReference
        guard reference != nil || dynamicReference != nil else { return nil }
    }

    var inPlace: [Int] {
        // Where a dynamic reference leads is known only when the schema is applied; the depth is limited then.
        [reference, dynamicReference].compactMap { $0?.dynamicAnchor == nil ? $0?.subschema : nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        var holds = true
        if let reference { holds = evaluation.accepts(value, by: reference.subschema) }
        guard holds || evaluation.goesOn else { return false }
        guard let dynamicReference else { return holds }
        return evaluation.accepts(value, by: evaluation.target(of: dynamicReference)) && holds
    }
}
