import JSON

/// What a client asks for when it registers (RFC 7591), as far as it is granted.
struct ClientRegistration: Hashable, Sendable {
    /// The longest name, in bytes.
    static let longestName = 200
    /// How many redirect URIs a client may have.
    static let mostRedirects = 16

    let name: String
    let redirects: [RedirectURI]
    let grants: [OAuthClient.Grant]
    let authentication: OAuthClient.Authentication
    let trustType: String

    /// The registration that a JSON object asks for; members that mean nothing here are passed over.
    ///
    /// - Parameters:
    ///   - json: the object.
    ///   - types: the trust types that there are.
    /// - Throws: `OAuthError` where it asks for something that no client gets.
    init(_ json: JSONObject, types: TrustTypeRegistry) throws(OAuthError) {
        name = try Self.name(json["client_name"])
        grants = try Self.grants(json["grant_types"])
        authentication = try Self.authentication(json["token_endpoint_auth_method"])
        redirects = try Self.redirects(json["redirect_uris"])
        trustType = try Self.trustType(json["trust_type"], types)
        if let responses = try Self.strings(json["response_types"], "response_types") {
            guard responses.allSatisfy({ $0 == "code" }) else {
                throw OAuthError(.invalidClientMetadata, "the only response type is \"code\"")
            }
        }
        guard !redirects.isEmpty || !grants.contains(.authorizationCode) else {
            throw OAuthError(.invalidRedirectURI, "\"redirect_uris\" must name at least one URI")
        }
        guard authentication != .none || !grants.contains(.clientCredentials) else {
            throw OAuthError(.invalidClientMetadata, "a client without a secret cannot have \"client_credentials\"")
        }
    }
}

// MARK: - Members

extension ClientRegistration {
    private static func name(_ json: JSONValue?) throws(OAuthError) -> String {
        guard let json, !json.isNull else { return "" }
        guard let name = json.string, name.utf8.count <= longestName else {
            throw OAuthError(.invalidClientMetadata, "\"client_name\" must be a text of at most \(longestName) bytes")
        }
        return name
    }

    private static func grants(_ json: JSONValue?) throws(OAuthError) -> [OAuthClient.Grant] {
        guard let names = try strings(json, "grant_types") else { return [.authorizationCode, .refreshToken] }
        let grants = names.compactMap(OAuthClient.Grant.init)
        guard grants.count == names.count, grants.contains(where: { $0 != .refreshToken }) else {
            throw OAuthError(
                .invalidClientMetadata,
                "\"grant_types\" may name \"authorization_code\", \"refresh_token\" and \"client_credentials\", and not "
                    + "\"refresh_token\" alone"
            )
        }
        return OAuthClient.Grant.allCases.filter(grants.contains)
    }

    private static func authentication(_ json: JSONValue?) throws(OAuthError) -> OAuthClient.Authentication {
        guard let json, !json.isNull else { return .basic }
        guard let method = json.string.flatMap(OAuthClient.Authentication.init) else {
            throw OAuthError(
                .invalidClientMetadata,
                "\"token_endpoint_auth_method\" must be \"client_secret_basic\", \"client_secret_post\" or \"none\"")
        }
        return method
    }

    private static func redirects(_ json: JSONValue?) throws(OAuthError) -> [RedirectURI] {
        guard let json, !json.isNull else { return [] }
        guard let array = json.array, array.count <= mostRedirects else {
            throw OAuthError(.invalidRedirectURI, "\"redirect_uris\" must be a list of at most \(mostRedirects) URIs")
        }
        let uris = array.compactMap { $0.string.flatMap(RedirectURI.init) }
        guard uris.count == array.count else {
            throw OAuthError(
                .invalidRedirectURI,
                "a redirect URI must be https, http on localhost, 127.0.0.1 or [::1], or an application's own scheme "
                    + "followed by \":/\"; it must have no fragment and at most \(RedirectURI.longest) bytes"
            )
        }
        return uris
    }

    private static func trustType(_ json: JSONValue?, _ types: TrustTypeRegistry) throws(OAuthError) -> String {
        guard json?.isNull ?? true || json?.string != nil else {
            throw OAuthError(.invalidClientMetadata, "\"trust_type\" must be a text")
        }
        do {
            return try types.clientType(json?.string).name
        } catch {
            let names = types.clientTypes.map { "\"\($0.name)\"" }.joined(separator: ", ")
            throw OAuthError(.invalidClientMetadata, "\"trust_type\" must be one of \(names)")
        }
    }

    private static func strings(_ json: JSONValue?, _ name: String) throws(OAuthError) -> [String]? {
        guard let json, !json.isNull else { return nil }
        guard let array = json.array, array.count <= mostRedirects, array.allSatisfy({ $0.string != nil }) else {
            throw OAuthError(.invalidClientMetadata, "\"\(name)\" must be a list of texts")
        }
        return array.compactMap(\.string)
    }
}
