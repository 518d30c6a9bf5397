/// One request for something of an actor's, free of its transport.
public struct ActorRequest: Sendable {
    /// What is to be done.
    public enum Verb: String, CaseIterable, Sendable {
        /// Shows something.
        case get = "GET"
        /// Adds something, or calls it.
        case post = "POST"
        /// Sets something.
        case put = "PUT"
        /// Removes something.
        case delete = "DELETE"
    }

    /// What is to be done.
    public var verb: Verb
    /// The id of the actor; empty for what belongs to none.
    public var actor: String
    /// What follows the resource's name in the path, decoded: `a` and `b` in `/ID/properties/a/b`.
    public var path: [String]
    /// The query, decoded; of a name given twice, the first value.
    public var query: [String: String]
    /// The media type of the body without its parameters, in lower case; `nil` where there is none.
    public var contentType: String?
    /// The body as received.
    public var body: [UInt8]
    /// Who the request says it comes from.
    public var credentials: Credentials
    /// Where this server is reached, without a slash at the end: `http://127.0.0.1:8765`.
    public var root: String

    /// A request.
    public init(
        _ verb: Verb, actor: String, path: [String] = [], query: [String: String] = [:], contentType: String? = nil,
        body: [UInt8] = [], credentials: Credentials = .none, root: String = "http://127.0.0.1:8765"
    ) {
        self.verb = verb
        self.actor = actor
        self.path = path
        self.query = query
        self.contentType = contentType
        self.body = body
        self.credentials = credentials
        self.root = root
    }
}
