import JSON

extension App {
    /// Keeps what changed for every subscriber that may know, and tells those that want to be told.
    ///
    /// A subscriber that is not reached, or does not want it, loses nothing: what it was to be told stays until it has
    /// fetched or acknowledged it.
    ///
    /// - Parameters:
    ///   - target: what changed: `properties`, for example.
    ///   - subtarget: which one of them; `nil` for all.
    ///   - resource: which part of it; `nil` for the whole.
    ///   - data: what it is now.
    ///   - actor: the id of the actor.
    /// - Returns: the work; it fails where the store does.
    func registerChange(
        of target: String, subtarget: String?, resource: String?, data: JSONValue, actor: String
    ) -> Work<Void> {
        let change = SubscriptionScope(target: target, subtarget: subtarget, resource: resource)
        return subscriptions(of: actor).then { all in
            let subscriptions = all.filter { $0.direction == .outgoing && $0.target == target }
            return Work<[Void]>.each(subscriptions) { self.register(data, changedAt: change, under: $0) }
        }.map { _ in }
    }

    private func register(
        _ data: JSONValue, changedAt change: SubscriptionScope, under subscription: Subscription
    ) -> Work<Void> {
        trust(of: subscription.actor, with: subscription.peer).then { trust in
            guard let trust, trust.isApproved else { return Work(()) }
            return self.peer(of: trust).then { peer in
                guard let known = change.readable(data, by: peer.permissions),
                    let part = SubscriptionScope(subscription).part(of: known, changedAt: change)
                else { return Work(()) }
                return self.keep(part, for: subscription).then { difference in
                    guard let difference else { return Work(()) }
                    return self.deliver(difference, under: subscription, to: trust)
                }
            }
        }
    }

    private func keep(_ data: JSONValue, for subscription: Subscription) -> Work<SubscriptionDifference?> {
        let now = environment.now()
        return Work { [store] in
            try store.addDifference(data, to: subscription, at: now)
        } awaiting: { [store] in
            try await store.addDifference(data, to: subscription, at: now)
        }
    }

    /// Tells a subscriber once; an answer without content says that it has the news.
    private func deliver(
        _ difference: SubscriptionDifference, under subscription: Subscription, to trust: Trust
    ) -> Work<Void> {
        guard let body = subscription.news(of: difference) else { return Work(()) }
        let path = ["callbacks", "subscriptions", subscription.actor, subscription.id]
        return tell(PeerRequest(.post, to: trust, path, body: body)).then { answer in
            guard answer?.status == .noContent, subscription.granularity == .high else { return Work(()) }
            return self.forget(difference, of: subscription)
        }
    }
}

extension Subscription {
    /// What its subscriber is sent of a difference; `nil` where it wants to be sent nothing.
    fileprivate func news(of difference: SubscriptionDifference) -> JSONValue? {
        var news: JSONObject = [
            "id": .string(actor), "subscriptionid": .string(id), "target": .string(target),
            "subtarget": subtarget.map { .string($0) } ?? .null, "resource": resource.map { .string($0) } ?? .null,
            "granularity": .string(granularity.rawValue), "sequence": .integer(difference.sequence),
            "timestamp": .string(difference.timestamp.text),
        ]
        switch granularity {
        case .high: news["data"] = difference.data
        case .low: news["url"] = .string("subscriptions/\(peer)/\(id)/\(difference.sequence)")
        case .none: return nil
        }
        return .object(news)
    }
}
