import JSON

/// `POST /oauth/register`: a client tells who it is, and gets an id (RFC 7591).
struct RegistrationEndpoint: Sendable {
    let app: App

    func answer(_ request: ActorRequest) throws(OAuthError) -> Work<ActorResponse> {
        let registration = try read(request)
        let records = OAuthRecords(app: app)
        let secret = registration.authentication == .none ? nil : records.makeToken("")
        let client = OAuthClient(
            id: "mcp_" + records.makeID(), name: registration.name, redirects: registration.redirects,
            grants: registration.grants, authentication: registration.authentication,
            secret: secret.map(SecretText.digest), trustType: registration.trustType, ownActor: records.makeID(),
            registeredAt: app.environment.now()
        )
        return records.add(client).map {
            .json(Self.told(client, secret), .created, headers: [("Cache-Control", "no-store")])
        }
    }

    private func read(_ request: ActorRequest) throws(OAuthError) -> ClientRegistration {
        guard request.contentType == "application/json" else {
            throw OAuthError(.invalidClientMetadata, "the body must be application/json")
        }
        let object: JSONObject
        do {
            object = try request.object()
        } catch {
            throw OAuthError(.invalidClientMetadata, "the body must be a JSON object")
        }
        return try ClientRegistration(object, types: app.trustTypes.current)
    }

    /// What the client is told; its secret for the last time.
    private static func told(_ client: OAuthClient, _ secret: String?) -> JSONValue {
        var told: JSONObject = [
            "client_id": .string(client.id),
            "client_id_issued_at": .integer(client.registeredAt.milliseconds / 1000),
            "client_name": .string(client.name),
            "redirect_uris": .array(client.redirects.map { .string($0.text) }),
            "grant_types": .array(client.grants.map { .string($0.rawValue) }),
            "response_types": client.grants.contains(.authorizationCode) ? ["code"] : [],
            "token_endpoint_auth_method": .string(client.authentication.rawValue),
            "scope": .string(OAuthScope.mcp),
            "trust_type": .string(client.trustType),
        ]
        if let secret {
            told["client_secret"] = .string(secret)
            told["client_secret_expires_at"] = 0
        }
        return .object(told)
    }
}
