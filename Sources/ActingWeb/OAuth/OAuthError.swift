import JSON

/// Why an endpoint of OAuth refuses a request, under the code that clients know.
struct OAuthError: Error, CustomStringConvertible {
    /// The codes of RFC 6749, RFC 7591 and RFC 8707 that are in use here.
    enum Code: String, Sendable {
        case accessDenied = "access_denied"
        case invalidClient = "invalid_client"
        case invalidClientMetadata = "invalid_client_metadata"
        case invalidGrant = "invalid_grant"
        case invalidRedirectURI = "invalid_redirect_uri"
        case invalidRequest = "invalid_request"
        case invalidScope = "invalid_scope"
        case invalidTarget = "invalid_target"
        case serverError = "server_error"
        case temporarilyUnavailable = "temporarily_unavailable"
        case unauthorizedClient = "unauthorized_client"
        case unsupportedGrantType = "unsupported_grant_type"
        case unsupportedResponseType = "unsupported_response_type"
    }

    let code: Code
    /// One sentence for people; it holds no secret, and nothing that the sender wrote.
    let description: String
    private let status: Status

    init(_ code: Code, _ description: String) {
        self.init(code, description, status: code == .invalidClient ? .unauthorized : .badRequest)
    }

    private init(_ code: Code, _ description: String, status: Status) {
        self.code = code
        self.description = description
        self.status = status
    }

    /// What the sender is told of any error.
    init(_ error: any Error) {
        if let error = error as? OAuthError {
            self = error
        } else {
            let refusal = Refusal(error)
            let isPassing = refusal.status == .serviceUnavailable
            self.init(isPassing ? .temporarilyUnavailable : .serverError, refusal.message, status: refusal.status)
        }
    }

    /// The answer of an endpoint that is asked by programs.
    ///
    /// - Parameter root: where this server is reached.
    /// - Returns: the answer.
    func response(at root: String) -> ActorResponse {
        var headers = [("Cache-Control", "no-store")]
        if code == .invalidClient { headers.append(("WWW-Authenticate", "Basic realm=\"\(root)\"")) }
        return .json(
            ["error": .string(code.rawValue), "error_description": .string(description)], status, headers: headers)
    }
}
