import JSON

/// What is done with one subscription.
struct OneSubscription: Sendable {
    let app: App
    let actor: ActorInterface
    let peer: String
    let id: String

    private var isByPeer: Bool { actor.principal.isPeer(peer) }

    /// The subscription; here a peer finds only what it subscribed to.
    private var found: Work<Subscription> {
        app.subscription(id, of: actor.id, with: peer, isByPeer ? .outgoing : nil)
    }

    func answer(_ request: ActorRequest, sequence: String?) throws -> Work<ActorResponse> {
        if let sequence {
            guard request.verb == .get else { throw Refusal.methodNotAllowed(["GET"]) }
            return difference(sequence)
        }
        return switch request.verb {
        case .get: differences
        case .put: try acknowledge(request.object())
        case .delete: end
        case .post: throw Refusal.methodNotAllowed(["GET", "PUT", "DELETE"])
        }
    }

    private var differences: Work<ActorResponse> {
        found.then { subscription in
            app.differences(of: subscription).map { differences in
                var members: JSONObject = ["id": .string(actor.id)]
                members.merge(subscription.json) { known, _ in known }
                members["data"] = .array(differences.map(\.json))
                return .json(.object(members))
            }
        }
    }

    /// Shows one difference; once its subscriber has fetched it, it need not be kept.
    private func difference(_ sequence: String) -> Work<ActorResponse> {
        found.then { subscription in
            app.differences(of: subscription).then { differences in
                guard let difference = differences.first(where: { "\($0.sequence)" == sequence }) else {
                    throw Refusal(.notFound, "there is no difference of this number any more")
                }
                let fetched = isByPeer ? app.forget(difference, of: subscription) : Work(())
                return fetched.map { .json(difference.json) }
            }
        }
    }

    /// The subscriber has everything up to a number.
    private func acknowledge(_ members: JSONObject) throws(Refusal) -> Work<ActorResponse> {
        guard let sequence = members["sequence"]?.integer, sequence >= 0 else {
            throw Refusal(.badRequest, "\"sequence\" must be the number of the last change that was fetched")
        }
        return found.then { app.forget(through: sequence, of: $0) }.map { ActorResponse(.noContent) }
    }

    /// Ends the subscription here, and tells the other side unless it asked for that.
    private var end: Work<ActorResponse> {
        found.then { subscription in
            app.end(subscription, of: actor.actor, isByPeer: isByPeer).then {
                isByPeer ? Work(()) : tellEnd(of: subscription)
            }
        }.map { ActorResponse(.noContent) }
    }

    private func tellEnd(of subscription: Subscription) -> Work<Void> {
        let isOutgoing = subscription.direction == .outgoing
        let path = (isOutgoing ? ["callbacks"] : []) + ["subscriptions", actor.id, id]
        return app.trust(of: actor.id, with: peer).then { trust in
            trust.map { app.tell(PeerRequest(.delete, to: $0, path)).map { _ in } } ?? Work(())
        }
    }
}
