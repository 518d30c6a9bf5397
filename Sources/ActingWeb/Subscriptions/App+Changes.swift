import JSON
import Logging

extension App {
    /// Keeps what changed for every subscriber that may know, and notes it for those that want to be told.
    ///
    /// A subscriber that is not reached, or does not want it, loses nothing: what it was to be told stays until it has
    /// taken, fetched or acknowledged it, as far as `AppOptions.keptChanges` goes.
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
                return self.keep(part, for: subscription).map { difference in
                    guard let difference, subscription.granularity != .none else { return }
                    self.note(
                        News(
                            actor: subscription.actor, peer: subscription.peer,
                            subject: .subscription(subscription.id)),
                        change: difference.sequence)
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
        }.then { difference in
            guard let difference, let obsolete = self.obsolete(after: difference.sequence) else {
                return Work(difference)
            }
            // The change is kept by now: what is dropped later than now does no harm.
            return self.forget(through: obsolete, of: subscription).recover { error in
                self.logger.warning(
                    "old changes were not dropped: \(error)", metadata: ["peer": "\(subscription.peer)"])
                return Work(())
            }.map { difference }
        }
    }

    /// Up to which number changes are kept no longer; `nil` where it is not time to look, which it is now and then only.
    private func obsolete(after sequence: Int64) -> Int64? {
        let limit = Int64(max(1, options.keptChanges))
        return sequence > limit && sequence % max(1, limit / 10) == 0 ? sequence - limit : nil
    }
}

extension Subscription {
    /// What its subscriber is sent of a difference; `nil` where it wants to be sent nothing.
    ///
    /// - Parameters:
    ///   - difference: the difference.
    ///   - root: where the application is reached, where that is known.
    /// - Returns: an object, with the difference or with where to fetch it.
    func news(of difference: SubscriptionDifference, root: String?) -> JSONValue? {
        var news: JSONObject = [
            "id": .string(actor), "subscriptionid": .string(id), "target": .string(target),
            "subtarget": subtarget.map { .string($0) } ?? .null, "resource": resource.map { .string($0) } ?? .null,
            "granularity": .string(granularity.rawValue), "sequence": .integer(difference.sequence),
            "timestamp": .string(difference.timestamp.text),
        ]
        switch granularity {
        case .high: news["data"] = difference.data
        case .low:
            let path = [actor, "subscriptions", peer, id, "\(difference.sequence)"].map { FormBody.encode($0) }
            news["url"] = root.map { .string(([$0] + path).joined(separator: "/")) }
        case .none: return nil
        }
        return .object(news)
    }
}
