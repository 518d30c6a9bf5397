public import JSON
import Synchronization

extension InMemoryStore {
    struct SubscriptionKey: Hashable, Comparable {
        let peer: StoredName
        let id: StoredName

        init(_ id: String, with peer: String) {
            self.peer = StoredName(peer)
            self.id = StoredName(id)
        }

        init(_ subscription: Subscription) {
            self.init(subscription.id, with: subscription.peer)
        }

        static func < (left: SubscriptionKey, right: SubscriptionKey) -> Bool {
            left.peer == right.peer ? left.id < right.id : left.peer < right.peer
        }
    }

    struct SubscriptionRecord {
        var subscription: Subscription
        var differences: [SubscriptionDifference] = []
    }

    /// A subscription of an actor, or `nil` where there is none.
    public func subscription(
        _ id: String, of actor: String, with peer: String
    ) throws(StoreError) -> Subscription? {
        records.withLock { $0[StoredName(actor)]?.subscriptions[SubscriptionKey(id, with: peer)]?.subscription }
    }

    /// The subscriptions of an actor, in order of peer and id.
    public func subscriptions(of actor: String) throws(StoreError) -> [Subscription] {
        let all = records.withLock { $0[StoredName(actor)]?.subscriptions ?? [:] }
        return all.sorted { $0.key < $1.key }.map(\.value.subscription)
    }

    /// Adds a subscription; `StoreError.subscriptionExists` where its id is taken, `StoreError.unknownActor` where there
    /// is no such actor.
    public func createSubscription(_ subscription: Subscription) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            let (actor, key) = (StoredName(subscription.actor), SubscriptionKey(subscription))
            guard let record = records[actor] else { throw .unknownActor(subscription.actor) }
            guard record.subscriptions[key] == nil else { throw .subscriptionExists(subscription.id) }
            records[actor]?.subscriptions[key] = SubscriptionRecord(subscription: subscription)
        }
    }

    /// Removes a subscription and its differences; says whether it was there.
    public func deleteSubscription(_ id: String, of actor: String, with peer: String) throws(StoreError) -> Bool {
        let key = SubscriptionKey(id, with: peer)
        return records.withLock { $0[StoredName(actor)]?.subscriptions.removeValue(forKey: key) != nil }
    }

    /// Raises the sequence of a subscription to a number, if it is still lower: of several that try at once with one
    /// number, one succeeds.
    public func advanceSubscription(
        _ subscription: Subscription, to sequence: Int64
    ) throws(StoreError) -> Bool {
        let (actor, key) = (StoredName(subscription.actor), SubscriptionKey(subscription))
        return records.withLock { records in
            guard let current = records[actor]?.subscriptions[key]?.subscription.sequence, current < sequence else {
                return false
            }
            records[actor]?.subscriptions[key]?.subscription.sequence = sequence
            return true
        }
    }

    /// Keeps a difference for a subscriber under the next number of the subscription, which counts from one.
    ///
    /// - Parameters:
    ///   - data: what changed.
    ///   - subscription: the subscription.
    ///   - now: when it changed.
    /// - Returns: the difference; `nil` where the subscription is gone, or has no number left.
    /// - Throws: `StoreError` where the store failed.
    public func addDifference(
        _ data: JSONValue, to subscription: Subscription, at now: Timestamp
    ) throws(StoreError) -> SubscriptionDifference? {
        guard data.isStorable else { throw .notJSON(name: subscription.id) }
        let (actor, key) = (StoredName(subscription.actor), SubscriptionKey(subscription))
        return records.withLock { records in
            guard let last = records[actor]?.subscriptions[key]?.subscription.sequence, last < .max else { return nil }
            let difference = SubscriptionDifference(sequence: last + 1, timestamp: now, data: data)
            records[actor]?.subscriptions[key]?.subscription.sequence = difference.sequence
            records[actor]?.subscriptions[key]?.differences.append(difference)
            return difference
        }
    }

    /// The differences of a subscription, in order of number.
    public func differences(of subscription: Subscription) throws(StoreError) -> [SubscriptionDifference] {
        let (actor, key) = (StoredName(subscription.actor), SubscriptionKey(subscription))
        return records.withLock { $0[actor]?.subscriptions[key]?.differences ?? [] }
    }

    /// Removes the differences up to a number, that one included; says how many there were.
    public func removeDifferences(
        of subscription: Subscription, through sequence: Int64
    ) throws(StoreError) -> Int {
        let (actor, key) = (StoredName(subscription.actor), SubscriptionKey(subscription))
        return records.withLock { records in
            let all = records[actor]?.subscriptions[key]?.differences ?? []
            let kept = all.filter { $0.sequence > sequence }
            records[actor]?.subscriptions[key]?.differences = kept
            return all.count - kept.count
        }
    }
}
