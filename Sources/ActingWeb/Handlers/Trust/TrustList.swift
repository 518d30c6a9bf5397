import JSON

/// What is done with all trusts of an actor: they are shown, or a new one is asked for.
struct TrustList: Sendable {
    let app: App
    let actor: ActorInterface

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard actor.principal.isOwner else { throw Refusal.ownersOnly }
        return switch request.verb {
        case .get: list(request.query)
        case .post: try TrustInvitation(request.object()).perform(by: actor, in: app, root: request.root)
        case .put, .delete: throw Refusal.methodNotAllowed(["GET", "POST"])
        }
    }

    /// The trusts that the query asks for.
    private func list(_ query: [String: String]) -> Work<ActorResponse> {
        app.trusts(of: actor.id).map { [principal = actor.principal] trusts in
            let shown = trusts.filter { trust in
                query["relationship"].map { $0 == trust.relationship } ?? true
                    && query["type"].map { $0 == trust.type } ?? true
                    && query["peerid"].map { $0 == trust.peer } ?? true
            }
            return .json(.array(shown.map { $0.json(for: principal) }))
        }
    }
}
