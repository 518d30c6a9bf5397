/// A stall that has not ended, seen from a thread that does not wait for the loop.
public struct ObservedStalling: Hashable, Sendable {
    /// The loop's number among the server's.
    public let loop: UInt32
    /// Since when the loop has run the same thing.
    public let since: MonotonicTime
    /// When that was seen.
    public let at: MonotonicTime
    /// On whose behalf, where that is known.
    public let request: UInt64?
    /// The innermost hook call that the loop is in.
    public let call: UInt64?

    package init(loop: UInt32, since: MonotonicTime, at: MonotonicTime, request: UInt64?, call: UInt64?) {
        self.loop = loop
        self.since = since
        self.at = at
        self.request = request
        self.call = call
    }
}
