/// How the peers of an application's actors were told what is new.
public struct NewsStatistics: Hashable, Sendable {
    /// How many kinds of news wait for their turn.
    public var waiting = 0
    /// How many times a peer took what it was told.
    public var told = 0
    /// How many times a peer refused what it was told.
    public var refused = 0
    /// How many times a peer was not reached, and is tried again.
    public var retried = 0
    /// How many kinds of news a peer has to fetch, because it was not reached for too long or too much was waiting.
    public var left = 0
}
