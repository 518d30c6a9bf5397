import JSON

/// Gives clients codes and tokens, and keeps the digests.
struct TokenIssuer: Sendable {
    private let records: OAuthRecords

    init(records: OAuthRecords) {
        self.records = records
    }

    /// A code that a client can exchange once.
    func code(for request: AuthorizationRequest, family: TokenFamily) -> Work<String> {
        let (text, id) = (records.makeToken(AuthorizationCode.prefix), records.makeID())
        let code = AuthorizationCode(
            client: request.client, redirect: request.redirect.text, challenge: request.challenge, family: id)
        let pending = records.attribute(family.json, for: AuthorizationCode.seconds * 1000)
        // A code that comes again must be known for as long as the tokens live that it was exchanged for.
        let kept = records.attribute(code.json, for: TokenFamily.refreshSeconds * 1000)
        return records.set(id, in: TokenFamily.bucket, to: pending).then {
            records.set(SecretText.digest(text), in: AuthorizationCode.bucket, to: kept)
        }.map { text }
    }

    /// New tokens in the place of those that a family has.
    ///
    /// - Parameters:
    ///   - id: the family's id.
    ///   - family: the family.
    ///   - stored: what the store holds of the family; `nil` where it is new.
    ///   - isRefreshable: whether there is to be a refresh token.
    /// - Returns: what the client is told; nothing where somebody else was there first.
    func tokens(
        of id: String, _ family: TokenFamily, stored: JSONValue?, isRefreshable: Bool
    ) -> Work<ActorResponse?> {
        let access = records.makeToken(AccessToken.prefix)
        let refresh = isRefreshable ? records.makeToken(TokenFamily.refreshPrefix) : nil
        var next = family
        next.access = SecretText.digest(access)
        next.refresh = refresh.map(SecretText.digest)
        let seconds = isRefreshable ? TokenFamily.refreshSeconds : TokenFamily.accessSeconds
        let successor = records.attribute(next.json, for: seconds * 1000)
        return keep(access, refresh, of: id, next).then {
            records.replace(id, in: TokenFamily.bucket, expecting: stored, with: successor)
        }.map { isFirst in
            isFirst ? Self.told(access, refresh, scope: family.scope) : nil
        }
    }

    /// Tokens that are kept before their family knows them are good for nothing; so nobody sees one half done.
    private func keep(_ access: String, _ refresh: String?, of id: String, _ family: TokenFamily) -> Work<Void> {
        let token = AccessToken(
            actor: family.actor, peer: family.peer, client: family.client, scope: family.scope, family: id)
        let lasting = records.attribute(token.json, for: TokenFamily.accessSeconds * 1000)
        return records.set(SecretText.digest(access), in: AccessToken.bucket, to: lasting).then {
            guard let refresh else { return Work(()) }
            let longLasting = records.attribute(["family": .string(id)], for: TokenFamily.refreshSeconds * 1000)
            return records.set(SecretText.digest(refresh), in: TokenFamily.refreshTokens, to: longLasting)
        }
    }

    private static func told(_ access: String, _ refresh: String?, scope: String) -> ActorResponse {
        var told: JSONObject = [
            "access_token": .string(access), "token_type": "Bearer", "expires_in": .integer(TokenFamily.accessSeconds),
            "scope": .string(scope),
        ]
        if let refresh { told["refresh_token"] = .string(refresh) }
        return .json(.object(told), headers: [("Cache-Control", "no-store"), ("Pragma", "no-cache")])
    }
}
