import JSON

/// The authorization server: lets clients register, has owners consent to them, and gives them tokens.
public struct OAuthCore: HandlerCore {
    /// Its name in paths.
    public static let resource = "oauth"
    /// Passphrases, codes and tokens pass through it.
    public static let holdsSecrets = true

    private let app: App

    /// A core that lets clients log in to the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// The header fields for the question that a browser asks before a request; `nil` where the scripts of other pages
    /// have no business.
    ///
    /// - Parameter path: what follows `/oauth/`.
    /// - Returns: the fields.
    package static func crossOrigin(for path: [String]) -> [(name: String, value: String)]? {
        Endpoint(path).flatMap { $0 == .authorize ? nil : CrossOrigin.headers($0.verbs) }
    }

    /// What is to be done for a request.
    ///
    /// - Parameter request: what was asked for; nobody has checked who asks.
    /// - Returns: the work, which comes to the answer.
    /// - Throws: why the request is refused.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard let endpoint = Endpoint(request.path) else { throw Refusal(.notFound, "there is no such endpoint") }
        guard endpoint.verbs.contains(request.verb) else {
            let allowed = endpoint.verbs.map(\.rawValue).joined(separator: ", ")
            throw Refusal(.methodNotAllowed, "this endpoint takes \(allowed)", headers: [("Allow", allowed)])
        }
        if endpoint == .authorize { return AuthorizeEndpoint(app: app).answer(request) }
        return Work(()).then { try answer(request, at: endpoint) }
            .recover { Work(OAuthError($0).response(at: request.root)) }
            .map { response in
                var response = response
                response.headers += CrossOrigin.headers(endpoint.verbs)
                return response
            }
    }

    private func answer(_ request: ActorRequest, at endpoint: Endpoint) throws -> Work<ActorResponse> {
        switch endpoint {
        case .authorize: AuthorizeEndpoint(app: app).answer(request)
        case .register: try RegistrationEndpoint(app: app).answer(request)
        case .token: try TokenEndpoint(app: app).answer(request)
        case .revoke: try RevocationEndpoint(app: app).answer(request)
        case .logout: LogoutEndpoint(app: app).answer(request)
        }
    }
}

extension OAuthCore {
    private enum Endpoint: String {
        case register, authorize, token, revoke, logout

        init?(_ path: [String]) {
            guard let name = path.first, path.count == 1 else { return nil }
            self.init(rawValue: name)
        }

        var verbs: [ActorRequest.Verb] {
            switch self {
            case .register, .token, .revoke: [.post]
            case .authorize, .logout: [.get, .post]
            }
        }
    }
}

/// Lets the clients of a synchronous host log in.
public typealias OAuthHandler = Handler<OAuthCore>
/// Lets the clients of an asynchronous host log in.
public typealias AsyncOAuthHandler = AsyncHandler<OAuthCore>
