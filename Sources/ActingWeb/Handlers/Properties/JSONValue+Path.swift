import JSON

extension JSONValue {
    /// The part that a path of member names leads to; `nil` where it leads nowhere.
    func part(at path: some Collection<String>) -> JSONValue? {
        guard let name = path.first else { return self }
        return object?[name]?.part(at: path.dropFirst())
    }

    /// This value with another part at the end of a path; branches that are missing grow.
    ///
    /// - Parameters:
    ///   - path: names of members.
    ///   - part: what shall be there.
    /// - Returns: the new value; `nil` where something on the way is there and is no object.
    func setting(_ path: some Collection<String>, to part: JSONValue) -> JSONValue? {
        guard let name = path.first else { return part }
        guard var members = object else { return nil }
        guard let grown = (members[name] ?? [:]).setting(path.dropFirst(), to: part) else { return nil }
        members[name] = grown
        return .object(members)
    }

    /// This value without the part at the end of a path; `nil` where there is no such part.
    func removing(_ path: some Collection<String>) -> JSONValue? {
        guard let name = path.first, var members = object, let member = members[name] else { return nil }
        if path.count == 1 {
            members[name] = nil
        } else {
            guard let rest = member.removing(path.dropFirst()) else { return nil }
            members[name] = rest
        }
        return .object(members)
    }
}
