import ActingWeb
import HTTPTypes

/// Finds out on whose behalf an MCP request is served.
struct MCPDoorkeeper: Sendable {
    let app: App
    let address: ServerAddress
    /// The actor that is served to whoever asks; `nil` where clients have to log in.
    let local: ActorInterface?
    /// Whether clients whose trust is not approved are let in, and may do nothing.
    var admitsUnapproved = false

    /// Somebody who need not say who they are, and is served nothing that belongs to an actor.
    var anybody: Visitor<ActorInterface> {
        Visitor(ActorInterface(Actor(id: "", creator: ""), app: app, principal: .anonymous))
    }

    /// Where a client reached the server.
    func root(_ head: HTTPRequest) -> String { address.root(host: head.authority) }

    /// Who sends a request, to be found out where its handler runs.
    func visitor(_ head: HTTPRequest) -> Visitor<ActorInterface> {
        if let local { return Visitor(local) }
        let root = root(head)
        let credentials = Credentials(authorization: head.headerFields[.authorization])
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
