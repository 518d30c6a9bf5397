import JSON

/// What one consent led to: the tokens that follow from it, of which one access token and one refresh token are good.
///
/// It begins with a code. Each exchange of the code or of a refresh token puts new tokens in the place of the old ones;
/// where the family is gone, none of its tokens is good for anything.
struct TokenFamily: Hashable, Sendable {
    /// Families by id.
    static let bucket = AttributeBucket("oauth2_families", of: SystemActor.oauth2)
    /// The families of refresh tokens, by the token's digest; used tokens stay, to be recognised when they come again.
    static let refreshTokens = AttributeBucket("oauth2_refresh_tokens", of: SystemActor.oauth2)
    /// How refresh tokens begin.
    static let refreshPrefix = "rt_"

    /// How long an access token is good, in seconds.
    static let accessSeconds: Int64 = 3600
    /// How long a refresh token is good, in seconds.
    static let refreshSeconds: Int64 = 30 * 24 * 3600

    /// The id of the client.
    let client: String
    /// The actor that the tokens are good for.
    let actor: String
    /// The client as the actor's peer.
    let peer: String
    /// What the tokens are good for.
    let scope: String
    /// The digest of the access token; `nil` as long as the code has not been exchanged.
    var access: String?
    /// The digest of the refresh token; `nil` where there is none.
    var refresh: String?
}

extension TokenFamily {
    /// What a store holds; `nil` where it is something else.
    init?(json: JSONValue) {
        guard let client = json["client"]?.string, let actor = json["actor"]?.string, let peer = json["peer"]?.string,
            let scope = json["scope"]?.string
        else { return nil }
        self.init(
            client: client, actor: actor, peer: peer, scope: scope, access: json["access"]?.string,
            refresh: json["refresh"]?.string
        )
    }

    /// What a store keeps.
    var json: JSONValue {
        [
            "client": .string(client), "actor": .string(actor), "peer": .string(peer), "scope": .string(scope),
            "access": access.map { .string($0) } ?? .null, "refresh": refresh.map { .string($0) } ?? .null,
        ]
    }
}
