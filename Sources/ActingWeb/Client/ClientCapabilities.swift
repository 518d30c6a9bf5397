public import JSON

/// What a client says it can do for a server.
public struct ClientCapabilities: Hashable, Sendable {
    /// The client's own declaration, as it was sent.
    public let json: JSONObject

    /// The capabilities of a declaration; none where there is none.
    public init(_ json: JSONObject = [:]) {
        self.json = json
    }

    /// Whether what is asked for is declared: every member of `required` is, with all that is in it.
    ///
    /// - Parameter required: an object like the declaration, such as `{"sampling": {"tools": {}}}`.
    /// - Returns: whether it is.
    public func include(_ required: JSONObject) -> Bool {
        Self.covers(.object(json), .object(required), path: [])
    }

    private static func covers(_ declared: JSONValue, _ required: JSONValue, path: [String]) -> Bool {
        guard let members = required.object else { return true }
        guard let own = declared.object else { return false }
        return members.allSatisfy { name, member in
            // A client that says nothing about the modes of elicitation means forms.
            if path == ["elicitation"], name == "form", own["url"] == nil { return true }
            guard let declared = own[name] else { return false }
            return covers(declared, member, path: path + [name])
        }
    }
}
