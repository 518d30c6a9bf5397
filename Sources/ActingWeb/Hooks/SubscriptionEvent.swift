public import JSON

/// News from an actor that this one subscribed to; what subscription hooks are called with.
public struct SubscriptionEvent: Sendable {
    /// The subscription's id.
    public let subscription: String
    /// The actor that the news come from.
    public let peer: String
    /// What is subscribed to: `properties`, for example.
    public let target: String
    /// What is new.
    public let data: JSONValue

    /// News under a subscription.
    public init(subscription: String, peer: String, target: String, data: JSONValue) {
        self.subscription = subscription
        self.peer = peer
        self.target = target
        self.data = data
    }
}
