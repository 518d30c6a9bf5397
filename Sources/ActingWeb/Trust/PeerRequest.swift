public import JSON

/// What an actor asks a peer for, free of its transport.
public struct PeerRequest: Sendable {
    /// What is to be done.
    public let verb: ActorRequest.Verb
    /// Where the peer is reached: `http://127.0.0.1:8765/ID`.
    public let address: String
    /// What follows the address, decoded.
    public let path: [String]
    /// What the actor shows to be recognised, as a bearer's token; `nil` for nothing.
    public let secret: String?
    /// The body; `nil` for none.
    public let body: JSONValue?

    /// A request to a peer.
    public init(
        _ verb: ActorRequest.Verb, at address: String, _ path: [String], secret: String? = nil, body: JSONValue? = nil
    ) {
        self.verb = verb
        self.address = address
        self.path = path
        self.secret = secret
        self.body = body
    }

    /// A request to the peer of a trust, which shows the secret of the trust.
    init(_ verb: ActorRequest.Verb, to trust: Trust, _ path: [String], body: JSONValue? = nil) {
        self.init(verb, at: trust.baseURI, path, secret: trust.secret, body: body)
    }
}

extension PeerRequest: CustomStringConvertible, CustomDebugStringConvertible {
    /// What is asked for and where, without secrets.
    public var description: String { "\(verb.rawValue) \(address)/\(path.joined(separator: "/"))" }

    /// What is asked for and where, without secrets.
    public var debugDescription: String { description }
}
