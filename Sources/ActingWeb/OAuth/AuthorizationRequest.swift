import JSON

/// What a client asks the owner of an actor for.
struct AuthorizationRequest: Hashable, Sendable {
    /// The id of the client.
    let client: String
    /// Where the owner is sent afterwards.
    let redirect: RedirectURI
    /// What the client wants to see again there; `nil` where it said nothing.
    let state: String?
    /// What the client's verifier has to meet.
    let challenge: CodeChallenge
    /// What the tokens are to be good for.
    let scope: String
}

extension AuthorizationRequest {
    /// The request that a query holds, once it is known where its sender may be told what is wrong with it.
    ///
    /// - Parameters:
    ///   - query: the query.
    ///   - client: the client that it names.
    ///   - redirect: the redirect URI that it names.
    ///   - root: where this server is reached.
    /// - Throws: `OAuthError` where it asks for something that no client gets.
    init(
        _ query: [String: String], from client: OAuthClient, to redirect: RedirectURI, at root: String
    ) throws(OAuthError) {
        guard let type = query["response_type"] else {
            throw OAuthError(.invalidRequest, "\"response_type\" is missing")
        }
        guard type == "code" else { throw OAuthError(.unsupportedResponseType, "the only response type is \"code\"") }
        guard client.grants.contains(.authorizationCode) else {
            throw OAuthError(.unauthorizedClient, "the client did not register for codes")
        }
        guard query["code_challenge_method"] == "S256", let text = query["code_challenge"],
            let challenge = CodeChallenge(text: text)
        else {
            throw OAuthError(.invalidRequest, "PKCE is required: \"code_challenge\" with the method \"S256\"")
        }
        try OAuthScope.check(resource: query["resource"], at: root)
        let scope = query["scope"].flatMap { $0.isEmpty ? nil : $0 }
        self.init(
            client: client.id, redirect: redirect, state: query["state"], challenge: challenge,
            scope: try OAuthScope.granted(for: scope)
        )
    }

    /// What a sealed form holds; `nil` where it is something else.
    init?(json: JSONValue) {
        guard let client = json["client"]?.string, let redirect = json["redirect"]?.string.flatMap(RedirectURI.init),
            let challenge = json["challenge"]?.string.flatMap({ CodeChallenge(text: $0) }),
            let scope = json["scope"]?.string
        else { return nil }
        self.init(
            client: client, redirect: redirect, state: json["state"]?.string, challenge: challenge, scope: scope)
    }

    /// What a sealed form carries.
    var json: JSONValue {
        [
            "client": .string(client), "redirect": .string(redirect.text), "challenge": .string(challenge.text),
            "scope": .string(scope), "state": state.map { .string($0) } ?? .null,
        ]
    }
}
