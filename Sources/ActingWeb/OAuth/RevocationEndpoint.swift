import JSON

/// `POST /oauth/revoke`: a client gives up a token, and with it all of the token's family (RFC 7009).
struct RevocationEndpoint: Sendable {
    private let records: OAuthRecords

    init(app: App) {
        records = OAuthRecords(app: app)
    }

    func answer(_ request: ActorRequest) throws(OAuthError) -> Work<ActorResponse> {
        let form = try FormBody(of: request)
        let authentication = try ClientAuthentication(request.credentials, form)
        return authentication.client(in: records).then { client in
            guard let token = form["token"] else { throw OAuthError(.invalidRequest, "\"token\" is missing") }
            return family(of: SecretText.digest(token), issuedTo: client).then { family in
                family.map { records.revoke($0) } ?? Work(())
            }
        }.map { ActorResponse(.ok, headers: [("Cache-Control", "no-store")]) }
    }

    /// The family that a token belongs to; `nil` where it is no token, or another client's.
    private func family(of digest: String, issuedTo client: OAuthClient) -> Work<String?> {
        records.app.attribute(digest, in: AccessToken.bucket).then { access in
            if access != nil { return Work(access) }
            return records.app.attribute(digest, in: TokenFamily.refreshTokens)
        }.then { attribute in
            guard let id = attribute?.value["family"]?.string else { return Work(nil) }
            return records.family(id).map { $0?.family.client == client.id ? id : nil }
        }
    }
}
