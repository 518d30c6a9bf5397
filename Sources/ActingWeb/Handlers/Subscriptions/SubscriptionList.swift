import JSON

/// What an owner does with all subscriptions of an actor: sees them, or subscribes to a peer.
struct SubscriptionList: Sendable {
    let app: App
    let actor: ActorInterface

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch request.verb {
        case .get:
            app.subscriptions(of: actor.id).map { all in
                .json(["id": .string(actor.id), "data": .array(all.map { .object($0.json) })])
            }
        case .post: try subscribe(request.object())
        case .put, .delete: throw Refusal.methodNotAllowed(["GET", "POST"])
        }
    }

    /// Asks a peer to tell this actor what changes.
    private func subscribe(_ members: JSONObject) throws -> Work<ActorResponse> {
        guard let peer = members["peerid"]?.string, !peer.isEmpty else {
            throw Refusal(.badRequest, "\"peerid\" is missing: whom to subscribe to")
        }
        let wanted = try SubscriptionRequest(members)
        return app.requiredTrust(of: actor.id, with: peer).then { trust in
            app.call(PeerRequest(.post, to: trust, ["subscriptions", actor.id], body: wanted.json))
        }.recover { error in
            guard error is PeerUnreachable else { throw error }
            throw Refusal(.requestTimeout, "\(error)")
        }.then { answer in
            guard answer.isSuccess, let id = answer.body?["subscriptionid"]?.string, !id.isEmpty else {
                throw Refusal(.requestTimeout, "the peer refused with status \(answer.status.rawValue)")
            }
            return app.add(wanted.subscription(of: actor.id, with: peer, id: id, .incoming))
        }.map { ActorResponse(.noContent) }
    }
}
