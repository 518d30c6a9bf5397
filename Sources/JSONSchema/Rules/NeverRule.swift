import JSON

/// The subschema `false`: nothing is valid.
struct NeverRule: Rule {
    init?(reading reader: inout KeywordReader) {
        guard reader.site.value == false else { return nil }
    }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        evaluation.fail(nil, "is not allowed")
    }
}
