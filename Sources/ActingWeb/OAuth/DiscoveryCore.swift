import JSON

/// Tells clients how to log in: the metadata of the authorization server and of what it protects.
public struct DiscoveryCore: HandlerCore {
    /// Its name in paths.
    public static let resource = ".well-known"

    private let app: App

    /// A core that tells how to log in to an application.
    public init(app: App) {
        self.app = app
    }

    /// The header fields for the question that a browser asks before a request; `nil` where nothing is served.
    ///
    /// - Parameter path: what follows `/.well-known/`.
    /// - Returns: the fields.
    package static func crossOrigin(for path: [String]) -> [(name: String, value: String)]? {
        Document(path) == nil ? nil : CrossOrigin.headers([.get])
    }

    /// What is to be done for a request.
    ///
    /// - Parameter request: what was asked for; anybody may ask.
    /// - Returns: the work, which comes to the answer.
    /// - Throws: why the request is refused.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard let document = Document(request.path) else { throw Refusal(.notFound, "there is no such metadata") }
        let headers = CrossOrigin.headers([.get])
        guard request.verb == .get else {
            throw Refusal(
                .methodNotAllowed, "metadata can only be read", headers: headers + [("Allow", "GET, OPTIONS")])
        }
        let json =
            switch document {
            case .authorizationServer: authorizationServer(at: request.root)
            case .protectedResource: protectedResource(at: request.root)
            }
        return Work(.json(json, headers: headers))
    }

    /// RFC 8414.
    private func authorizationServer(at root: String) -> JSONValue {
        let methods: JSONValue = .array(OAuthClient.Authentication.allCases.map { .string($0.rawValue) })
        return [
            "issuer": .string(root),
            "authorization_endpoint": .string("\(root)/oauth/authorize"),
            "token_endpoint": .string("\(root)/oauth/token"),
            "registration_endpoint": .string("\(root)/oauth/register"),
            "revocation_endpoint": .string("\(root)/oauth/revoke"),
            "scopes_supported": [.string(OAuthScope.mcp)],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": .array(OAuthClient.Grant.allCases.map { .string($0.rawValue) }),
            "token_endpoint_auth_methods_supported": methods,
            "revocation_endpoint_auth_methods_supported": methods,
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": true,
            "mcp_resource": .string("\(root)/mcp"),
        ]
    }

    /// RFC 9728.
    private func protectedResource(at root: String) -> JSONValue {
        [
            "resource": .string("\(root)/mcp"),
            "resource_name": .string(app.name),
            "authorization_servers": [.string(root)],
            "scopes_supported": [.string(OAuthScope.mcp)],
            "bearer_methods_supported": ["header"],
        ]
    }
}

extension DiscoveryCore {
    private enum Document: String {
        case authorizationServer = "oauth-authorization-server"
        case protectedResource = "oauth-protected-resource"

        /// A document is the same for the server and, as clients look for it, for its path `/mcp`.
        init?(_ path: [String]) {
            guard let name = path.first, path.count == 1 || Array(path.dropFirst()) == ["mcp"] else { return nil }
            self.init(rawValue: name)
        }
    }
}

/// Tells a synchronous host's clients how to log in.
public typealias DiscoveryHandler = Handler<DiscoveryCore>
/// Tells an asynchronous host's clients how to log in.
public typealias AsyncDiscoveryHandler = AsyncHandler<DiscoveryCore>
