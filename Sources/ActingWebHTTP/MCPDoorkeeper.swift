import ActingWeb
import ActingWebMCP

/// Finds out on whose behalf an MCP request is served.
struct MCPDoorkeeper: Sendable {
    private let app: App
    private let address: ServerAddress
    /// Whoever asks, where clients need not log in.
    private let local: Visitor<ActorInterface>?
    private let admitsUnapproved: Bool

    /// - Parameters:
    ///   - app: the application.
    ///   - address: where the server is reached.
    ///   - local: the actor that is served to whoever asks; `nil` where clients have to log in.
    ///   - admitsUnapproved: whether clients whose trust is not approved are let in, and may do nothing.
    init(app: App, address: ServerAddress, local: ActorInterface?, admitsUnapproved: Bool) {
        self.app = app
        self.address = address
        self.local = local.map { Visitor($0) }
        self.admitsUnapproved = admitsUnapproved
    }

    /// Somebody who need not say who they are, and is served nothing that belongs to an actor.
    var anybody: Visitor<ActorInterface> {
        Visitor(ActorInterface(Actor(id: "", creator: ""), app: app, principal: .anonymous))
    }

    /// Where a client reached the server.
    func root(_ head: RequestHead) -> String { address.root(host: head.host) }

    /// Who sends a request, to be found out where its handler runs.
    func visitor(_ head: RequestHead) -> Visitor<ActorInterface> {
        if let local { return local }
        let root = root(head)
        let credentials = Credentials(authorization: head.headers["authorization"])
        guard case .bearer(let token) = credentials else {
            return Visitor(refusal: Self.challenge(root, isTokenWrong: credentials != .none))
        }
        return Visitor(
            app.bearer(of: token, admitsUnapproved: admitsUnapproved), refusal: Self.challenge(root, isTokenWrong: true)
        )
    }

    /// Where to log in, as RFC 9728 has it.
    private static func challenge(_ root: String, isTokenWrong: Bool) -> Refusal {
        var challenge = "Bearer resource_metadata=\"\(root)/.well-known/oauth-protected-resource/mcp\", scope=\"mcp\""
        if isTokenWrong { challenge += ", error=\"invalid_token\"" }
        return Refusal(
            .unauthorized,
            isTokenWrong ? "the token is not valid, or no longer" : "log in: see the WWW-Authenticate header",
            headers: [("WWW-Authenticate", challenge)])
    }
}
