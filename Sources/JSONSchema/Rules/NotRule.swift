import JSON

/// `not`: the value must not be valid by a subschema.
struct NotRule: Rule {
    private let excluded: Int

    init?(reading reader: inout KeywordReader) throws(SchemaError) {
        guard let excluded = reader.subschema("not") else { return nil }
        self.excluded = excluded
    }

    var inPlace: [Int] { [excluded] }

    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        !evaluation.tries(value, by: excluded, forgettingMarks: true)
            || evaluation.fail("not", "is of a kind that is not allowed; it is \(value.phrase)")
    }
}
