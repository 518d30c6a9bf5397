public import JSON

extension PermissionRules {
    static let keys = PermissionKind.allCases.map(\.rawValue)

    /// Reads rules, such as `{"tools": {"allowed": ["*"]}}`; a kind that is `null` is absent.
    ///
    /// - Parameter json: An object with kinds as keys.
    /// - Throws: ``PermissionFormatError``, which names the place.
    public init(json: JSONValue) throws(PermissionFormatError) {
        try self.init(json: json, at: "")
    }

    init(json: JSONValue, at path: String) throws(PermissionFormatError) {
        try self.init(PermissionReader(json, at: path, keys: Self.keys))
    }

    init(_ reader: PermissionReader) throws(PermissionFormatError) {
        self.init()
        for kind in PermissionKind.allCases {
            guard let json = reader[kind.rawValue] else { continue }
            self[kind] = try PermissionRule(json: json, at: reader.path(of: kind.rawValue))
        }
    }

    /// The rules as an object that ``init(json:)`` reads back; kinds without a rule are left out.
    public var json: JSONValue { .object(members) }

    /// The members of ``json``.
    var members: JSONObject {
        var members: JSONObject = [:]
        for kind in PermissionKind.allCases { members[kind.rawValue] = self[kind]?.json }
        return members
    }
}
