import JSON

/// `POST /oauth/token`: a client exchanges what it has for tokens.
struct TokenEndpoint: Sendable {
    private let records: OAuthRecords

    init(app: App) {
        records = OAuthRecords(app: app)
    }

    func answer(_ request: ActorRequest) throws(OAuthError) -> Work<ActorResponse> {
        let form = try FormBody(of: request)
        let authentication = try ClientAuthentication(request.credentials, form)
        return authentication.client(in: records).then { client in
            let grant = try Self.grant(form, of: client)
            try OAuthScope.check(resource: form["resource"], at: request.root)
            switch grant {
            case .authorizationCode: return try exchangeCode(form, of: client)
            case .refreshToken: return try exchangeRefreshToken(form, of: client)
            case .clientCredentials: return try giveOwnToken(form, to: client)
            }
        }
    }

    private static func grant(_ form: FormBody, of client: OAuthClient) throws(OAuthError) -> OAuthClient.Grant {
        guard let name = form["grant_type"] else { throw OAuthError(.invalidRequest, "\"grant_type\" is missing") }
        guard let grant = OAuthClient.Grant(rawValue: name) else {
            throw OAuthError(.unsupportedGrantType, "this grant type is not supported")
        }
        guard client.grants.contains(grant) else {
            throw OAuthError(.unauthorizedClient, "the client did not register for this grant type")
        }
        return grant
    }

    private static func required(_ name: String, in form: FormBody) throws(OAuthError) -> String {
        guard let value = form[name] else { throw OAuthError(.invalidRequest, "\"\(name)\" is missing") }
        return value
    }
}

// MARK: - A code

extension TokenEndpoint {
    private static var badCode: OAuthError {
        OAuthError(.invalidGrant, "the code is not this client's, does not go with the request, or has expired")
    }

    private func exchangeCode(_ form: FormBody, of client: OAuthClient) throws(OAuthError) -> Work<ActorResponse> {
        let text = try Self.required("code", in: form)
        let redirect = try Self.required("redirect_uri", in: form)
        let verifier = try Self.required("code_verifier", in: form)
        return records.app.attribute(SecretText.digest(text), in: AuthorizationCode.bucket).then { attribute in
            guard let code = attribute.flatMap({ AuthorizationCode(json: $0.value) }), code.client == client.id,
                Array(code.redirect.utf8) == Array(redirect.utf8), code.challenge.isMet(by: verifier)
            else { throw Self.badCode }
            return exchange(code, of: client)
        }
    }

    /// Only a family without tokens takes the code; of two exchanges at once, the second finds tokens and revokes them.
    private func exchange(_ code: AuthorizationCode, of client: OAuthClient) -> Work<ActorResponse> {
        records.family(code.family).then { found in
            guard let found else { throw Self.badCode }
            guard found.family.access == nil else { return revoke(code.family, because: Self.badCode) }
            return admitted(found.family, code.family).then { family in
                TokenIssuer(records: records).tokens(
                    of: code.family, family, stored: found.stored,
                    isRefreshable: client.grants.contains(.refreshToken))
            }.then { response in
                response.map { Work($0) } ?? revoke(code.family, because: Self.badCode)
            }
        }
    }

    /// A family whose trust is still there; without it, nothing can come of the family any more.
    private func admitted(_ family: TokenFamily, _ id: String) -> Work<TokenFamily> {
        records.app.trust(of: family.actor, with: family.peer).then { trust in
            if trust?.isApproved == true { return Work(family) }
            return records.revoke(id).map { throw OAuthError(.invalidGrant, "the actor's owner ended the trust") }
        }
    }

    private func revoke(_ family: String, because error: OAuthError) -> Work<ActorResponse> {
        records.revoke(family).map { throw error }
    }
}

// MARK: - A refresh token

extension TokenEndpoint {
    private static var badRefreshToken: OAuthError {
        OAuthError(.invalidGrant, "the refresh token is not this client's, was used before, or has expired")
    }

    private func exchangeRefreshToken(
        _ form: FormBody, of client: OAuthClient
    ) throws(OAuthError) -> Work<ActorResponse> {
        let digest = SecretText.digest(try Self.required("refresh_token", in: form))
        _ = try OAuthScope.granted(for: form["scope"])
        return records.app.attribute(digest, in: TokenFamily.refreshTokens).then { attribute in
            guard let id = attribute?.value["family"]?.string else { throw Self.badRefreshToken }
            return records.family(id).then { found in
                guard let found, found.family.client == client.id else { throw Self.badRefreshToken }
                // Whoever has a token that was used before stole it, or was stolen from: nobody keeps the others.
                guard found.family.refresh == digest else { return revoke(id, because: Self.badRefreshToken) }
                return admitted(found.family, id).then { family in
                    TokenIssuer(records: records).tokens(of: id, family, stored: found.stored, isRefreshable: true)
                }.then { response in
                    response.map { Work($0) } ?? revoke(id, because: Self.badRefreshToken)
                }
            }
        }
    }
}

// MARK: - The client itself

extension TokenEndpoint {
    /// A token for an actor that is the client's own, and no other's.
    private func giveOwnToken(_ form: FormBody, to client: OAuthClient) throws(OAuthError) -> Work<ActorResponse> {
        guard client.secret != nil else {
            throw OAuthError(.unauthorizedClient, "a client without a secret gets no token for itself")
        }
        let scope = try OAuthScope.granted(for: form["scope"])
        let own = Actor(id: client.ownActor, creator: client.id)
        return records.make(own).then { isNew in
            isNew ? records.tell(.actorCreated, own, [:]).map { _ in } : Work(())
        }.then {
            ClientAdmission(records: records).admit(client, to: own)
        }.then {
            let family = TokenFamily(client: client.id, actor: own.id, peer: client.peer, scope: scope)
            return TokenIssuer(records: records).tokens(
                of: records.makeID(), family, stored: nil, isRefreshable: false)
        }.map { response in
            guard let response else { throw OAuthError(.serverError, "the token could not be kept") }
            return response
        }
    }
}

extension FormBody {
    /// The form in the body of a request to an endpoint of OAuth.
    ///
    /// - Parameter request: the request.
    /// - Throws: `OAuthError` where the body is no form.
    init(of request: ActorRequest) throws(OAuthError) {
        guard request.contentType == Self.mediaType else {
            throw OAuthError(.invalidRequest, "the body must be \(Self.mediaType)")
        }
        do {
            try self.init(parsing: request.body)
        } catch {
            throw OAuthError(.invalidRequest, "\(error)")
        }
    }
}
