public import JSON

/// The subscriptions that a store keeps, and what subscribers have not fetched yet.
public protocol SubscriptionRecords: Sendable {
    /// A subscription of an actor, or `nil` where there is none.
    func subscription(_ id: String, of actor: String, with peer: String) throws(StoreError) -> Subscription?
    /// A subscription of an actor, or `nil` where there is none.
    func subscription(_ id: String, of actor: String, with peer: String) async throws(StoreError) -> Subscription?

    /// The subscriptions of an actor, in order of peer and id.
    func subscriptions(of actor: String) throws(StoreError) -> [Subscription]
    /// The subscriptions of an actor, in order of peer and id.
    func subscriptions(of actor: String) async throws(StoreError) -> [Subscription]

    /// Adds a subscription; `StoreError.subscriptionExists` where its id is taken, `StoreError.unknownActor` where there
    /// is no such actor.
    func createSubscription(_ subscription: Subscription) throws(StoreError)
    /// Adds a subscription; `StoreError.subscriptionExists` where its id is taken, `StoreError.unknownActor` where there
    /// is no such actor.
    func createSubscription(_ subscription: Subscription) async throws(StoreError)

    /// Removes a subscription and its differences; says whether it was there.
    func deleteSubscription(_ id: String, of actor: String, with peer: String) throws(StoreError) -> Bool
    /// Removes a subscription and its differences; says whether it was there.
    func deleteSubscription(_ id: String, of actor: String, with peer: String) async throws(StoreError) -> Bool

    /// Raises the sequence of a subscription to a number, if it is still lower: of several that try at once with one
    /// number, one succeeds.
    func advanceSubscription(_ subscription: Subscription, to sequence: Int64) throws(StoreError) -> Bool
    /// Raises the sequence of a subscription to a number, if it is still lower: of several that try at once with one
    /// number, one succeeds.
    func advanceSubscription(_ subscription: Subscription, to sequence: Int64) async throws(StoreError) -> Bool

    /// Keeps a difference for a subscriber under the next number of the subscription, which counts from one.
    ///
    /// - Parameters:
    ///   - data: what changed.
    ///   - subscription: the subscription.
    ///   - now: when it changed.
    /// - Returns: the difference; `nil` where the subscription is gone, or has no number left.
    /// - Throws: `StoreError` where the store failed.
    func addDifference(
        _ data: JSONValue, to subscription: Subscription, at now: Timestamp
    ) throws(StoreError) -> SubscriptionDifference?
    /// Keeps a difference for a subscriber under the next number of the subscription, which counts from one.
    ///
    /// - Parameters:
    ///   - data: what changed.
    ///   - subscription: the subscription.
    ///   - now: when it changed.
    /// - Returns: the difference; `nil` where the subscription is gone, or has no number left.
    /// - Throws: `StoreError` where the store failed.
    func addDifference(
        _ data: JSONValue, to subscription: Subscription, at now: Timestamp
    ) async throws(StoreError) -> SubscriptionDifference?

    /// The differences of a subscription, in order of number.
    func differences(of subscription: Subscription) throws(StoreError) -> [SubscriptionDifference]
    /// The differences of a subscription, in order of number.
    func differences(of subscription: Subscription) async throws(StoreError) -> [SubscriptionDifference]

    /// Removes the differences up to a number, that one included; says how many there were.
    func removeDifferences(of subscription: Subscription, through sequence: Int64) throws(StoreError) -> Int
    /// Removes the differences up to a number, that one included; says how many there were.
    func removeDifferences(of subscription: Subscription, through sequence: Int64) async throws(StoreError) -> Int
}
