import JSON

extension App {
    /// The subscriptions of an actor, in order of peer and id.
    func subscriptions(of actor: String) -> Work<[Subscription]> {
        Work { [store] in
            try store.subscriptions(of: actor)
        } awaiting: { [store] in
            try await store.subscriptions(of: actor)
        }
    }

    /// A subscription; the work fails with a `Refusal` where there is none of this direction.
    ///
    /// - Parameters:
    ///   - id: the id of the subscription.
    ///   - actor: the id of the actor.
    ///   - peer: the id of the peer.
    ///   - direction: who tells whom; `nil` for either.
    /// - Returns: the subscription.
    func subscription(
        _ id: String, of actor: String, with peer: String, _ direction: Subscription.Direction? = nil
    ) -> Work<Subscription> {
        Work { [store] in
            try store.subscription(id, of: actor, with: peer)
        } awaiting: { [store] in
            try await store.subscription(id, of: actor, with: peer)
        }.map { found in
            guard let found, direction == nil || found.direction == direction else { throw Refusal.noSubscription(id) }
            return found
        }
    }

    /// Keeps a new subscription.
    func add(_ subscription: Subscription) -> Work<Void> {
        Work { [store] in
            try store.createSubscription(subscription)
        } awaiting: { [store] in
            try await store.createSubscription(subscription)
        }
    }

    /// Ends a subscription and tells the hooks; the work fails with a `Refusal` where it is gone already.
    ///
    /// - Parameters:
    ///   - subscription: the subscription.
    ///   - actor: the actor whose subscription it is.
    ///   - isByPeer: whether the peer asked for that.
    /// - Returns: the work.
    func end(_ subscription: Subscription, of actor: Actor, isByPeer: Bool) -> Work<Void> {
        Work { [store] in
            try store.deleteSubscription(subscription.id, of: subscription.actor, with: subscription.peer)
        } awaiting: { [store] in
            try await store.deleteSubscription(subscription.id, of: subscription.actor, with: subscription.peer)
        }.then { wasThere in
            guard wasThere else { throw Refusal.noSubscription(subscription.id) }
            let details: JSONObject = [
                "peer_id": .string(subscription.peer), "subscription_id": .string(subscription.id),
                "subscription_data": .object(subscription.json), "initiated_by_peer": .bool(isByPeer),
            ]
            return self.announce([.subscriptionDeleted], to: actor, details: details)
        }
    }

    /// The differences of a subscription, in order of number.
    func differences(of subscription: Subscription) -> Work<[SubscriptionDifference]> {
        Work { [store] in
            try store.differences(of: subscription)
        } awaiting: { [store] in
            try await store.differences(of: subscription)
        }
    }

    /// Removes the differences up to a number, that one included.
    func forget(through sequence: Int64, of subscription: Subscription) -> Work<Void> {
        Work { [store] in
            _ = try store.removeDifferences(of: subscription, through: sequence)
        } awaiting: { [store] in
            _ = try await store.removeDifferences(of: subscription, through: sequence)
        }
    }

    /// Removes a difference that the subscriber has, unless there are earlier ones that it may not have.
    func forget(_ difference: SubscriptionDifference, of subscription: Subscription) -> Work<Void> {
        differences(of: subscription).then { kept in
            guard kept.first?.sequence == difference.sequence else { return Work(()) }
            return self.forget(through: difference.sequence, of: subscription)
        }
    }
}

extension Refusal {
    /// There is no such subscription.
    static func noSubscription(_ id: String) -> Refusal {
        Refusal(.notFound, "there is no subscription \"\(id.prefix(64))\"")
    }
}
