/// Who a request to the token endpoint says it comes from, and what it shows for that.
struct ClientAuthentication: Sendable {
    private let id: String
    private let secret: String?

    /// What a request shows.
    ///
    /// - Parameters:
    ///   - credentials: the `Authorization` header.
    ///   - form: the body.
    /// - Throws: `OAuthError` where it shows nothing, or too much.
    init(_ credentials: Credentials, _ form: FormBody) throws(OAuthError) {
        switch credentials {
        case .basic(let user, let passphrase):
            guard form["client_secret"] == nil else {
                throw OAuthError(.invalidRequest, "the client's secret is shown twice, in the header and in the form")
            }
            // RFC 6749 §2.3.1: both parts are encoded as in a form before they become Basic credentials.
            guard let id = FormBody.decode(user.utf8), let secret = FormBody.decode(passphrase.utf8) else {
                throw Self.unknown
            }
            guard form["client_id"].map({ $0 == id }) ?? true else {
                throw OAuthError(.invalidRequest, "the header and the form name different clients")
            }
            self.id = id
            self.secret = secret
        case .bearer, .unreadable: throw Self.unknown
        default:
            guard let id = form["client_id"] else {
                throw OAuthError(.invalidClient, "the client does not say who it is")
            }
            self.id = id
            secret = form["client_secret"]
        }
    }

    /// The client that a request comes from; the work fails with an `OAuthError` where it does not prove that.
    func client(in records: OAuthRecords) -> Work<OAuthClient> {
        records.client(id).map { client in
            guard let client else { throw Self.unknown }
            switch (client.secret, secret) {
            case (nil, nil): break
            case (let digest?, let shown?):
                guard SecretText.areEqual(Array(SecretText.digest(shown).utf8), Array(digest.utf8)) else {
                    throw Self.unknown
                }
            default: throw Self.unknown
            }
            return client
        }
    }

    private static var unknown: OAuthError {
        OAuthError(.invalidClient, "the client is not known, or did not prove itself")
    }
}
