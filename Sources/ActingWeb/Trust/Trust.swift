/// What one actor has agreed on with a peer: another actor, or a client that logged in.
public struct Trust: Hashable, Sendable {
    /// What a client said about itself.
    public struct Client: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its version, where it told one.
        public var version: String?
        /// What it runs on, where it told that.
        public var platform: String?

        /// A client's own account of itself.
        public init(name: String, version: String? = nil, platform: String? = nil) {
            self.name = name
            self.version = version
            self.platform = platform
        }
    }

    /// How a trust came about.
    public enum Origin: String, Sendable {
        /// One actor asked the other.
        case actingweb
        /// A client logged in.
        case oauth2 = "oauth2_client"
    }

    /// The id of the actor whose trust it is.
    public let actor: String
    /// The id of the peer.
    public let peer: String
    /// Where the peer is reached; empty for a client.
    public var baseURI: String
    /// The kind of the peer, as a URN or URL.
    public var type: String
    /// The trust type that says what the peer may do.
    public var relationship: String
    /// What either side shows the other to be recognised.
    public var secret: String
    /// What it is good for, in the words of whoever asked.
    public var summary: String
    /// Whether this side approved.
    public var isApproved: Bool
    /// Whether the other side approved.
    public var isPeerApproved: Bool
    /// Whether the peer proved that it asked.
    public var isVerified: Bool
    /// What the peer proves itself with.
    public var verificationToken: String
    /// How it came about.
    public var origin: Origin
    /// When it was made.
    public var createdAt: Timestamp
    /// When the peer was last here, where it ever was.
    public var lastAccessedAt: Timestamp?
    /// The id under which the client registered, where the peer is one.
    public var oauthClient: String?
    /// What the client said about itself.
    public var client: Client?

    /// A trust.
    public init(
        of actor: String, with peer: String, baseURI: String = "", type: String = "", relationship: String,
        secret: String, summary: String = "", isApproved: Bool = false, isPeerApproved: Bool = false,
        isVerified: Bool = false, verificationToken: String = "", origin: Origin = .actingweb, createdAt: Timestamp,
        lastAccessedAt: Timestamp? = nil, oauthClient: String? = nil, client: Client? = nil
    ) {
        self.actor = actor
        self.peer = peer
        self.baseURI = baseURI
        self.type = type
        self.relationship = relationship
        self.secret = secret
        self.summary = summary
        self.isApproved = isApproved
        self.isPeerApproved = isPeerApproved
        self.isVerified = isVerified
        self.verificationToken = verificationToken
        self.origin = origin
        self.createdAt = createdAt
        self.lastAccessedAt = lastAccessedAt
        self.oauthClient = oauthClient
        self.client = client
    }
}
