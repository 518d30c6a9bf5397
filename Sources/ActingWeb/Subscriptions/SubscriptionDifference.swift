public import JSON

/// Something that changed, kept until the subscriber has fetched it.
public struct SubscriptionDifference: Hashable, Sendable {
    /// Its number among those of the subscription, from one.
    public let sequence: Int64
    /// When it changed.
    public let timestamp: Timestamp
    /// What changed.
    public let data: JSONValue

    /// A difference.
    public init(sequence: Int64, timestamp: Timestamp, data: JSONValue) {
        self.sequence = sequence
        self.timestamp = timestamp
        self.data = data
    }
}
