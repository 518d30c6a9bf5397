import JSON

/// What is done with the subscriptions between an actor and one peer.
struct PeerSubscriptions: Sendable {
    let app: App
    let actor: ActorInterface
    let peer: String

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch request.verb {
        case .get: list
        case .post: try subscribe(request.object(), root: request.root)
        case .put, .delete: throw Refusal.methodNotAllowed(["GET", "POST"])
        }
    }

    private var list: Work<ActorResponse> {
        app.subscriptions(of: actor.id).map { all in
            let shown = all.filter { $0.peer == peer }.map { JSONValue.object($0.json) }
            return .json(["id": .string(actor.id), "peerid": .string(peer), "data": .array(shown)])
        }
    }

    /// The peer wants to be told what changes.
    private func subscribe(_ members: JSONObject, root: String) throws -> Work<ActorResponse> {
        guard let subscriber = actor.principal.peer, subscriber.id == peer else {
            throw Refusal(.forbidden, "only the peer subscribes here; the owner subscribes to a peer at subscriptions")
        }
        let wanted = try SubscriptionRequest(members)
        let scope = SubscriptionScope(target: wanted.target, subtarget: wanted.subtarget, resource: wanted.resource)
        guard scope.path.isEmpty || scope.readable(.null, by: subscriber.permissions) != nil else {
            throw Refusal(.forbidden, "the peer may not read what it wants to subscribe to")
        }
        let id = SecretText.hexadecimal(app.environment.randomBytes(16))
        let subscription = wanted.subscription(of: actor.id, with: peer, id: id, .outgoing)
        return app.add(subscription).map {
            let location = "\(root)/\(actor.id)/subscriptions/\(peer)/\(id)"
            return .json(.object(subscription.json), .created, headers: [("Location", location)])
        }
    }
}
