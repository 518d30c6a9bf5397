import JSON

/// A subschema where it was found, and what its references turned out to lead to.
struct SchemaSite {
    /// Where a reference leads.
    struct Target: Sendable {
        /// The number of the subschema.
        let subschema: Int
        /// The name under which another subschema may take its place while the schema is applied.
        let dynamicAnchor: String?
    }

    let value: JSONValue
    let location: JSONPointer
    /// The number of its resource.
    let resource: Int
    /// Where its `$ref` leads.
    var reference: Target?
    /// Where its `$dynamicRef` leads.
    var dynamicReference: Target?
}
