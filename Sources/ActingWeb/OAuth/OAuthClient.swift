import JSON

/// A client as it registered: a program that acts for the owners of actors who consent to it.
struct OAuthClient: Hashable, Sendable {
    /// How a client proves at the token endpoint that it is the one.
    enum Authentication: String, CaseIterable, Sendable {
        case basic = "client_secret_basic"
        case form = "client_secret_post"
        case none
    }

    /// What a client may show for a token.
    enum Grant: String, CaseIterable, Sendable {
        case authorizationCode = "authorization_code"
        case refreshToken = "refresh_token"
        case clientCredentials = "client_credentials"
    }

    /// Clients that somebody consented to; they stay.
    static let bucket = AttributeBucket("oauth2_clients", of: SystemActor.oauth2)
    /// Clients that nobody has consented to yet; they expire.
    static let newcomers = AttributeBucket("oauth2_new_clients", of: SystemActor.oauth2)
    /// How long a client may take until somebody consents to it, in milliseconds.
    static let patience: Int64 = 24 * 3_600_000
    /// How many clients are kept that nobody has consented to; of more, the oldest go.
    static let mostNewcomers = 1000

    /// The id, which this server made.
    let id: String
    /// What it calls itself.
    let name: String
    /// Where it may have users sent.
    let redirects: [RedirectURI]
    /// What it may show for a token.
    let grants: [Grant]
    /// How it proves itself.
    let authentication: Authentication
    /// The digest of its secret; `nil` where it has none.
    let secret: String?
    /// The name of the trust type that it asks for.
    let trustType: String
    /// The id of the actor that is its own, made when it first asks for a token for itself.
    let ownActor: String
    /// When it registered.
    let registeredAt: Timestamp

    /// The id under which actors know it as their peer.
    var peer: String { "oauth2_client:\(id)" }
}

extension OAuthClient {
    /// What a store holds; `nil` where it is something else.
    init?(json: JSONValue) {
        guard let id = json["id"]?.string, let name = json["name"]?.string,
            let redirects = json["redirects"]?.array?.compactMap({ $0.string.flatMap(RedirectURI.init) }),
            let grants = json["grants"]?.array?.compactMap({ $0.string.flatMap(Grant.init) }),
            let authentication = json["authentication"]?.string.flatMap(Authentication.init),
            let trustType = json["trust_type"]?.string, let ownActor = json["own_actor"]?.string,
            let registeredAt = json["registered_at"]?.integer
        else { return nil }
        self.init(
            id: id, name: name, redirects: redirects, grants: grants, authentication: authentication,
            secret: json["secret"]?.string, trustType: trustType, ownActor: ownActor,
            registeredAt: Timestamp(milliseconds: registeredAt)
        )
    }

    /// What a store keeps.
    var json: JSONValue {
        [
            "id": .string(id), "name": .string(name), "redirects": .array(redirects.map { .string($0.text) }),
            "grants": .array(grants.map { .string($0.rawValue) }), "authentication": .string(authentication.rawValue),
            "secret": secret.map { .string($0) } ?? .null, "trust_type": .string(trustType),
            "own_actor": .string(ownActor), "registered_at": .integer(registeredAt.milliseconds),
        ]
    }
}
