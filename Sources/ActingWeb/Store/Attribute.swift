public import JSON

/// A value that the application keeps beside an actor's properties, perhaps for a time only: a token, a client.
public struct Attribute: Hashable, Sendable {
    /// What is kept.
    public let value: JSONValue
    /// When it was set.
    public let timestamp: Timestamp
    /// From when on it counts as gone; `nil` for never.
    public let expiry: Timestamp?

    /// An attribute that was set at `timestamp`.
    public init(_ value: JSONValue, timestamp: Timestamp, expiry: Timestamp? = nil) {
        self.value = value
        self.timestamp = timestamp
        self.expiry = expiry
    }

    /// Whether it counts as gone.
    public func isExpired(at now: Timestamp) -> Bool {
        expiry.map { $0 <= now } ?? false
    }
}
