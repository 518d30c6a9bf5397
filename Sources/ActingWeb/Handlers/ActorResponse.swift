public import JSON

/// The answer to a request, free of its transport.
public struct ActorResponse: Sendable {
    /// What the answer carries.
    public enum Body: Hashable, Sendable {
        /// Nothing.
        case none
        /// A JSON value.
        case json(JSONValue)
        /// Plain text.
        case text(String)
        /// A page for people.
        case html(String)
    }

    /// The HTTP status.
    public var status: Status
    /// Header fields beside those that follow from the body, in order.
    public var headers: [(name: String, value: String)]
    /// What the answer carries.
    public var body: Body

    /// An answer.
    public init(_ status: Status, _ body: Body = .none, headers: [(name: String, value: String)] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer that carries a JSON value.
    package static func json(
        _ value: JSONValue, _ status: Status = .ok, headers: [(name: String, value: String)] = []
    ) -> ActorResponse {
        ActorResponse(status, .json(value), headers: headers)
    }

    /// The first value of a header field, whatever the case of its name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
