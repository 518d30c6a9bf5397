/// How much an endpoint keeps at a moment.
public struct Census: Hashable, Sendable {
    /// The sessions that are open.
    public var sessions: Int
    /// The clients that listen on streams of their own.
    public var listeners: Int
    /// The requests under way.
    public var requests: Int
    /// The tasks that are kept.
    public var tasks: Int
    /// The streams that sessions keep.
    public var streams: Int
}
