public import JSON

extension TrustType {
    private static let keys = [
        "name", "display_name", "description", "base_permissions", "allow_user_override", "oauth_scope", "privileged",
    ]

    /// Reads a trust type.
    ///
    /// - Parameter json: An object; `name`, `display_name` and `base_permissions` must be there.
    /// - Throws: ``PermissionFormatError``, which names the place.
    public init(json: JSONValue) throws(PermissionFormatError) {
        try self.init(json: json, at: "")
    }

    init(json: JSONValue, at path: String) throws(PermissionFormatError) {
        let reader = try PermissionReader(json, at: path, keys: Self.keys)
        guard let permissions = reader["base_permissions"] else { throw reader.missing("base_permissions") }
        self.init(
            try reader.requiredString("name"),
            displayName: try reader.requiredString("display_name"),
            description: try reader.string("description") ?? "",
            permissions: try PermissionRules(json: permissions, at: reader.path(of: "base_permissions")),
            allowsOverride: try reader.bool("allow_user_override") ?? true,
            scope: try reader.string("oauth_scope"),
            isDeclaredPrivileged: try reader.bool("privileged") ?? false
        )
    }

    /// The type as an object that ``init(json:)`` reads back.
    public var json: JSONValue {
        var members: JSONObject = ["name": .string(name), "display_name": .string(displayName)]
        if !description.isEmpty { members["description"] = .string(description) }
        members["base_permissions"] = permissions.json
        members["allow_user_override"] = .bool(allowsOverride)
        members["oauth_scope"] = scope.map { .string($0) }
        members["privileged"] = .bool(isDeclaredPrivileged)
        return .object(members)
    }
}
