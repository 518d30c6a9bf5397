public import JSON

extension TrustTypeRegistry {
    /// Reads a registry as it was kept.
    ///
    /// - Parameter json: An object; `types` must be there.
    /// - Throws: ``PermissionFormatError``, which names the place.
    public init(json: JSONValue) throws(PermissionFormatError) {
        let reader = try PermissionReader(json, keys: ["types", "deleted"])
        guard let elements = try reader.array("types") else { throw reader.missing("types") }
        var types: [TrustType] = []
        for (index, element) in elements.enumerated() {
            types.append(try TrustType(json: element, at: "types[\(index)]"))
        }
        self.init(types: types, deleted: Set(try reader.strings("deleted") ?? []))
    }

    /// The registry as an object that ``init(json:)`` reads back, deleted names included.
    public var json: JSONValue {
        [
            "types": .array(types.map(\.json)),
            "deleted": .array(deleted.sorted().map { .string($0) }),
        ]
    }
}
