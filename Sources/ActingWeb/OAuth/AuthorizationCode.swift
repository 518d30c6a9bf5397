import JSON

/// What a code stands for that a client gets after consent, to be exchanged for tokens once.
///
/// Its family says whether it was exchanged. The code outlives that, to be recognised when it comes again.
struct AuthorizationCode: Hashable, Sendable {
    /// Codes by digest.
    static let bucket = AttributeBucket("oauth2_codes", of: SystemActor.oauth2)
    /// How codes begin.
    static let prefix = "ac_"
    /// How long a code can be exchanged, in seconds.
    static let seconds: Int64 = 600

    /// The id of the client that it was issued to.
    let client: String
    /// The redirect URI of the request, as it was written there.
    let redirect: String
    /// What the client's verifier has to meet.
    let challenge: CodeChallenge
    /// The id of the family of tokens that it is exchanged for.
    let family: String
}

extension AuthorizationCode {
    /// What a store holds; `nil` where it is something else.
    init?(json: JSONValue) {
        guard let client = json["client"]?.string, let redirect = json["redirect"]?.string,
            let challenge = json["challenge"]?.string.flatMap({ CodeChallenge(text: $0) }),
            let family = json["family"]?.string
        else { return nil }
        self.init(client: client, redirect: redirect, challenge: challenge, family: family)
    }

    /// What a store keeps.
    var json: JSONValue {
        [
            "client": .string(client), "redirect": .string(redirect), "challenge": .string(challenge.text),
            "family": .string(family),
        ]
    }
}
