/// One way in which a value is not what its schema asks for.
package struct SchemaFault: Hashable, Sendable {
    /// Where in the value, as a JSON Pointer; empty for the whole.
    package let instanceLocation: String
    /// The keyword that is not fulfilled, as a JSON Pointer into the schema.
    package let keywordLocation: String
    /// What is wrong, as the rest of a sentence about the place: `must be at least 0; it is -3`.
    package let statement: String
}

extension SchemaFault: CustomStringConvertible {
    /// The fault in one sentence: `"/age" must be at least 0; it is -3`.
    package var description: String {
        "\(instanceLocation.isEmpty ? "the value" : "\"\(instanceLocation)\"") \(statement)"
    }
}
