/// What the message in a request said it was.
public struct ObservedMessage: Sendable {
    /// The protocol's method.
    public var method: String
    /// The tool, prompt or resource that the message names.
    public var target: String?
    /// The protocol revision that the request is served under.
    public var revision: String?
    /// The client's own name and version, where it told them.
    public var client: String?
    /// Which of the two protocols on an MCP endpoint the message came by; `nil` for any other.
    public var wire: ObservedWire?
    /// The session that the message belongs to.
    public var session: String?
    /// The W3C trace that the message is part of.
    public var traceparent: String?

    /// What a message said it was.
    public init(method: String, target: String? = nil, revision: String? = nil, client: String? = nil) {
        self.method = method
        self.target = target
        self.revision = revision
        self.client = client
    }
}
