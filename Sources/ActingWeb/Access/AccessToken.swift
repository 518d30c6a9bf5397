package import JSON

/// What a bearer token of this server stands for; a store keeps it under the token's digest until it expires.
package struct AccessToken: Hashable, Sendable {
    /// How the tokens of this server begin.
    package static let prefix = "aw_"
    /// Where tokens are kept: with an actor that belongs to the server itself.
    package static let bucket = AttributeBucket("oauth2_access_tokens", of: SystemActor.oauth2)

    /// The actor that the token is good for.
    package let actor: String
    /// The peer of the actor as which its bearer is served.
    package let peer: String
    /// The client that it was issued to.
    package let client: String
    /// What it is good for.
    package let scope: String
    /// The id of the family of tokens whose current one it is; `nil` where it depends on no other.
    package let family: String?

    /// What a token stands for.
    package init(actor: String, peer: String, client: String, scope: String, family: String? = nil) {
        self.actor = actor
        self.peer = peer
        self.client = client
        self.scope = scope
        self.family = family
    }

    /// What a store holds; `nil` where it is something else.
    package init?(json: JSONValue) {
        guard let actor = json["actor"]?.string, let peer = json["peer"]?.string, let client = json["client"]?.string,
            let scope = json["scope"]?.string
        else { return nil }
        self.init(actor: actor, peer: peer, client: client, scope: scope, family: json["family"]?.string)
    }

    /// What a store keeps.
    package var json: JSONValue {
        [
            "actor": .string(actor), "peer": .string(peer), "client": .string(client), "scope": .string(scope),
            "family": family.map { .string($0) } ?? .null,
        ]
    }
}
