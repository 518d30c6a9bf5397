/// How much an endpoint keeps and does at the same time.
public struct MCPLimits: Hashable, Sendable {
    /// The sessions that may be open.
    public var sessions = 10_000
    /// The streams that a session may keep, those of ended calls that can still be come back for included.
    public var streamsPerSession = 64
    /// The streams that may listen for changes.
    public var listeners = 10_000
    /// The requests that may be under way.
    public var requests = 20_000
    /// The events of a stream that are kept for a client that comes back.
    public var replayEvents = 256
    /// The bytes of a stream's events that are kept for a client that comes back.
    public var replayBytes = 1 << 20
    /// How long a session may go unused, in seconds.
    public var sessionIdle = 1800
    /// How long a client may take to answer a question, in seconds.
    public var questionTime = 600
    /// The messages of a batch.
    public var batch = 100
    /// The entries of one page of a list.
    public var page = 100
    /// The tasks that are kept.
    public var tasks = 1000

    /// The limits that suit one machine.
    public init() {}
}
