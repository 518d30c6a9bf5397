public import JSON

extension PermissionRule {
    private static let keys = ["allowed", "denied", "patterns", "excluded_patterns", "operations"]

    /// Reads a rule, such as `{"allowed": ["*"], "denied": ["admin_*"]}`; a list that is `null` is absent.
    ///
    /// - Parameter json: An object.
    /// - Throws: ``PermissionFormatError``, which names the place.
    public init(json: JSONValue) throws(PermissionFormatError) {
        try self.init(json: json, at: "")
    }

    init(json: JSONValue, at path: String) throws(PermissionFormatError) {
        let reader = try PermissionReader(json, at: path, keys: Self.keys)
        self.init(
            allowed: try reader.patterns("allowed"),
            denied: try reader.patterns("denied"),
            patterns: try reader.patterns("patterns"),
            excludedPatterns: try reader.patterns("excluded_patterns"),
            operations: try reader.operations("operations")
        )
    }

    /// The rule as an object that ``init(json:)`` reads back; absent lists are left out.
    public var json: JSONValue {
        var members: JSONObject = [:]
        members["allowed"] = allowed?.json
        members["denied"] = denied?.json
        members["patterns"] = patterns?.json
        members["excluded_patterns"] = excludedPatterns?.json
        members["operations"] = operations.map { operations in
            .array(PermissionOperation.allCases.filter(operations.contains).map { .string($0.rawValue) })
        }
        return .object(members)
    }
}

extension [PermissionPattern] {
    fileprivate var json: JSONValue { .array(map { .string($0.text) }) }
}

extension PermissionReader {
    fileprivate func patterns(_ key: String) throws(PermissionFormatError) -> [PermissionPattern]? {
        try strings(key)?.map { PermissionPattern($0) }
    }

    fileprivate func operations(_ key: String) throws(PermissionFormatError) -> Set<PermissionOperation>? {
        guard let names = try strings(key) else { return nil }
        var operations: Set<PermissionOperation> = []
        for (index, name) in names.enumerated() {
            guard let operation = PermissionOperation(rawValue: name) else {
                throw PermissionFormatError(path: "\(path(of: key))[\(index)]", problem: .unknownOperation(name))
            }
            operations.insert(operation)
        }
        return operations
    }
}
