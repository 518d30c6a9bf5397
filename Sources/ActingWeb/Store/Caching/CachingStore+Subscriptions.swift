public import JSON

extension CachingStore {
    /// A subscription of an actor, or `nil` where there is none.
    public func subscription(_ id: String, of actor: String, with peer: String) throws(StoreError) -> Subscription? {
        try store.subscription(id, of: actor, with: peer)
    }

    /// A subscription of an actor, or `nil` where there is none.
    public func subscription(
        _ id: String, of actor: String, with peer: String
    ) async throws(StoreError) -> Subscription? {
        try await store.subscription(id, of: actor, with: peer)
    }

    /// The subscriptions of an actor, in order of peer and id.
    public func subscriptions(of actor: String) throws(StoreError) -> [Subscription] {
        try store.subscriptions(of: actor)
    }

    /// The subscriptions of an actor, in order of peer and id.
    public func subscriptions(of actor: String) async throws(StoreError) -> [Subscription] {
        try await store.subscriptions(of: actor)
    }

    /// Adds a subscription; `StoreError.subscriptionExists` where its id is taken, `StoreError.unknownActor` where there
    /// is no such actor.
    public func createSubscription(_ subscription: Subscription) throws(StoreError) {
        try store.createSubscription(subscription)
    }

    /// Adds a subscription; `StoreError.subscriptionExists` where its id is taken, `StoreError.unknownActor` where there
    /// is no such actor.
    public func createSubscription(_ subscription: Subscription) async throws(StoreError) {
        try await store.createSubscription(subscription)
    }

    /// Removes a subscription and its differences; says whether it was there.
    public func deleteSubscription(_ id: String, of actor: String, with peer: String) throws(StoreError) -> Bool {
        try store.deleteSubscription(id, of: actor, with: peer)
    }

    /// Removes a subscription and its differences; says whether it was there.
    public func deleteSubscription(_ id: String, of actor: String, with peer: String) async throws(StoreError) -> Bool {
        try await store.deleteSubscription(id, of: actor, with: peer)
    }

    /// Raises the sequence of a subscription to a number, if it is still lower: of several that try at once with one
    /// number, one succeeds.
    public func advanceSubscription(_ subscription: Subscription, to sequence: Int64) throws(StoreError) -> Bool {
        try store.advanceSubscription(subscription, to: sequence)
    }

    /// Raises the sequence of a subscription to a number, if it is still lower: of several that try at once with one
    /// number, one succeeds.
    public func advanceSubscription(_ subscription: Subscription, to sequence: Int64) async throws(StoreError) -> Bool {
        try await store.advanceSubscription(subscription, to: sequence)
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
        try store.addDifference(data, to: subscription, at: now)
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
    ) async throws(StoreError) -> SubscriptionDifference? {
        try await store.addDifference(data, to: subscription, at: now)
    }

    /// The differences of a subscription, in order of number.
    public func differences(of subscription: Subscription) throws(StoreError) -> [SubscriptionDifference] {
        try store.differences(of: subscription)
    }

    /// The differences of a subscription, in order of number.
    public func differences(of subscription: Subscription) async throws(StoreError) -> [SubscriptionDifference] {
        try await store.differences(of: subscription)
    }

    /// Removes the differences up to a number, that one included; says how many there were.
    public func removeDifferences(of subscription: Subscription, through sequence: Int64) throws(StoreError) -> Int {
        try store.removeDifferences(of: subscription, through: sequence)
    }

    /// Removes the differences up to a number, that one included; says how many there were.
    public func removeDifferences(
        of subscription: Subscription, through sequence: Int64
    ) async throws(StoreError) -> Int {
        try await store.removeDifferences(of: subscription, through: sequence)
    }
}
