/// A part of a schema with an identifier of its own: what anchors are unique in, and relative references relative to.
struct SchemaResource: Sendable {
    /// The URI of the resource; empty for a whole without identifier.
    let base: URIReference
    /// The number of the subschema that is its root.
    let root: Int
    /// The subschemas with a name given by `$anchor` or `$dynamicAnchor`.
    var anchors: [String: Int] = [:]
    /// The subschemas with a name given by `$dynamicAnchor`.
    var dynamicAnchors: [String: Int] = [:]
}
