import JSON

/// A peer says what this actor may do there now; the callback hooks of the name `permissions` are told.
struct PermissionCallback: Sendable {
    /// What the hooks are registered under, which is no callback that others can call by that name.
    static let name = "permissions"

    let app: App
    let actor: ActorInterface
    let peer: String

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard request.verb == .post else { throw Refusal.methodNotAllowed(["POST"]) }
        guard let sender = actor.principal.peer, sender.id == peer, sender.isApproved else {
            throw Refusal(.forbidden, "only the peer that granted them says what permissions there are")
        }
        guard let json = try request.object()["data"] else { throw Refusal(.badRequest, "\"data\" is missing") }
        let rules: PermissionRules
        do {
            rules = try PermissionRules(json: json)
        } catch {
            throw Refusal(.badRequest, "\(error)")
        }
        let data: JSONValue = ["peer_id": .string(peer), "permissions": .object(rules.members)]
        // Hooks act for the application: what the peer may do says nothing about what they may.
        let interface = ActorInterface(actor.actor, app: app)
        return Work {
            app.executeCallback(Self.name, actor: interface, data: data)
        } awaiting: {
            await app.executeCallbackAsync(Self.name, actor: interface, data: data)
        }.map { outcome in
            _ = try outcome.get()
            return ActorResponse(.noContent)
        }
    }
}
