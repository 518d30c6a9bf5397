import JSON

/// Reads the members of one JSON object, and says where what it reads is wrong.
///
/// A member that is `null` counts as absent.
struct PermissionReader {
    private let members: JSONObject
    private let path: String

    /// Reads `value`, which stands at `path`, and refuses members other than `keys`.
    init(_ value: JSONValue, at path: String = "", keys: [String]) throws(PermissionFormatError) {
        guard let members = value.object else {
            throw PermissionFormatError(path: path, problem: .wrongType(expected: "an object"))
        }
        if let key = members.keys.first(where: { !keys.contains($0) }) {
            throw PermissionFormatError(path: path, problem: .unknownKey(key, known: keys))
        }
        self.members = members
        self.path = path
    }

    /// The path of a member.
    func path(of key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    /// A member; `nil` where it is absent.
    subscript(key: String) -> JSONValue? {
        guard let value = members[key], !value.isNull else { return nil }
        return value
    }

    /// A text.
    func string(_ key: String) throws(PermissionFormatError) -> String? {
        guard let value = self[key] else { return nil }
        return try string(value, at: path(of: key))
    }

    /// A text that must be there.
    func requiredString(_ key: String) throws(PermissionFormatError) -> String {
        guard let string = try string(key) else { throw missing(key) }
        return string
    }

    /// A boolean.
    func bool(_ key: String) throws(PermissionFormatError) -> Bool? {
        guard let value = self[key] else { return nil }
        guard let bool = value.bool else {
            throw PermissionFormatError(path: path(of: key), problem: .wrongType(expected: "true or false"))
        }
        return bool
    }

    /// A list of texts.
    func strings(_ key: String) throws(PermissionFormatError) -> [String]? {
        guard let elements = try array(key) else { return nil }
        var strings: [String] = []
        for (index, element) in elements.enumerated() {
            strings.append(try string(element, at: "\(path(of: key))[\(index)]"))
        }
        return strings
    }

    /// A list.
    func array(_ key: String) throws(PermissionFormatError) -> [JSONValue]? {
        guard let value = self[key] else { return nil }
        guard let array = value.array else {
            throw PermissionFormatError(path: path(of: key), problem: .wrongType(expected: "a list"))
        }
        return array
    }

    /// The error for a member that must be there.
    func missing(_ key: String) -> PermissionFormatError {
        PermissionFormatError(path: path, problem: .missing(key: key))
    }

    private func string(_ value: JSONValue, at path: String) throws(PermissionFormatError) -> String {
        guard let string = value.string else {
            throw PermissionFormatError(path: path, problem: .wrongType(expected: "a text"))
        }
        return string
    }
}
