import JSON

/// News from a peer under a subscription of this actor's, or the end of the subscription.
struct SubscriptionCallback: Sendable {
    let app: App
    let actor: ActorInterface
    let peer: String
    let id: String

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard let sender = actor.principal.peer, sender.id == peer, sender.isApproved else {
            throw Refusal(.forbidden, "only the peer that was subscribed to has news under a subscription")
        }
        return switch request.verb {
        case .post: try receive(request.object())
        case .delete:
            app.subscription(id, of: actor.id, with: peer, .incoming).then { subscription in
                app.end(subscription, of: actor.actor, isByPeer: true)
            }.map { ActorResponse(.noContent) }
        case .get, .put: throw Refusal.methodNotAllowed(["POST", "DELETE"])
        }
    }

    /// Tells the hooks what is new; news that are not newer than the last ones are taken and told nobody.
    ///
    /// Where numbers are missing in between, what was missed is fetched and told first. A hook that throws makes the
    /// answer an error, so that the peer keeps the news for whoever fetches them.
    private func receive(_ members: JSONObject) throws(Refusal) -> Work<ActorResponse> {
        guard let sequence = members["sequence"]?.integer, sequence > 0 else {
            throw Refusal(.badRequest, "\"sequence\" must be the number of the change, from 1")
        }
        let data = members["data"] ?? members["url"].map { .object(["url": $0]) } ?? .null
        return app.subscription(id, of: actor.id, with: peer, .incoming).then { subscription in
            let missed = SubscriptionCatchUp(app: app, subscription: subscription)
            return missed.changes(before: sequence).then { changes in
                Work.each(changes) { take($0.data, $0.sequence, under: subscription) }
            }.then { earlier in
                take(data, sequence, under: subscription).then {
                    earlier.isEmpty ? Work(()) : missed.acknowledge(through: sequence)
                }
            }
        }.map { ActorResponse(.noContent) }
    }

    private func take(_ data: JSONValue, _ sequence: Int64, under subscription: Subscription) -> Work<Void> {
        advance(subscription, to: sequence).then { isNew in
            isNew ? tell(data, under: subscription) : Work(())
        }
    }

    private func advance(_ subscription: Subscription, to sequence: Int64) -> Work<Bool> {
        Work { [store = app.store] in
            try store.advanceSubscription(subscription, to: sequence)
        } awaiting: { [store = app.store] in
            try await store.advanceSubscription(subscription, to: sequence)
        }
    }

    private func tell(_ data: JSONValue, under subscription: Subscription) -> Work<Void> {
        let event = SubscriptionEvent(
            subscription: subscription.id, peer: peer, target: subscription.target, data: data)
        // Hooks act for the application: what the peer may do says nothing about what they may.
        let interface = ActorInterface(actor.actor, app: app)
        return Work {
            app.executeSubscription(event, actor: interface)
        } awaiting: {
            await app.executeSubscriptionAsync(event, actor: interface)
        }.map { _ = try $0.get() }
    }
}
