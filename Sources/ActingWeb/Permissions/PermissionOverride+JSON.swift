public import JSON

extension PermissionOverride {
    /// Reads an override, such as `{"trust_type": "friend", "tools": {"denied": ["delete_*"]}}`.
    ///
    /// - Parameter json: An object with kinds as keys, and `trust_type` if it changes; `null` members are absent.
    /// - Throws: ``PermissionFormatError``, which names the place.
    public init(json: JSONValue) throws(PermissionFormatError) {
        let reader = try PermissionReader(json, keys: ["trust_type"] + PermissionRules.keys)
        self.init(trustType: try reader.string("trust_type"), rules: try PermissionRules(reader))
    }

    /// The override as an object that ``init(json:)`` reads back.
    public var json: JSONValue {
        var members: JSONObject = [:]
        members["trust_type"] = trustType.map { .string($0) }
        members.merge(rules.members) { first, _ in first }
        return .object(members)
    }
}
