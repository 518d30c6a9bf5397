import JSON

/// What a group of keywords of one subschema asks for.
protocol Rule: Sendable {
    /// Reads the keywords; `nil` where the subschema has none of them.
    init?(reading reader: inout KeywordReader) throws(SchemaError)

    /// The subschemas that are applied to the same value, always or sometimes.
    var inPlace: [Int] { get }

    /// Whether a value is as asked, with a fault left in `evaluation` where it is not.
    func holds(for value: JSONValue, in evaluation: inout Evaluation) -> Bool
}

extension Rule {
    var inPlace: [Int] { [] }
}
