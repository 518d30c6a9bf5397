public import JSON

/// Hints about content, for clients that choose what to show or to send on.
public struct ContentAnnotations: Hashable, Sendable {
    /// Who content is meant for.
    public enum Role: String, Sendable {
        /// The person.
        case user
        /// The model.
        case assistant
    }

    /// Who it is meant for; empty where nothing is said.
    public var audience: [Role]
    /// How much it matters, from 0 to 1; `nil` where nothing is said.
    public var priority: Double?
    /// When it was last changed, in ISO 8601.
    public var lastModified: String?

    /// Hints about content.
    public init(audience: [Role] = [], priority: Double? = nil, lastModified: String? = nil) {
        self.audience = audience
        self.priority = priority
        self.lastModified = lastModified
    }

    /// The hints as the protocol writes them.
    public var json: JSONValue {
        var json: JSONObject = [:]
        if !audience.isEmpty { json["audience"] = .array(audience.map { .string($0.rawValue) }) }
        if let priority { json["priority"] = .double(min(1, max(0, priority))) }
        if let lastModified { json["lastModified"] = .string(lastModified) }
        return .object(json)
    }
}
