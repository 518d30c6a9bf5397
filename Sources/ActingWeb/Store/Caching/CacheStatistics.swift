/// How often a cache had an answer, since it was made.
public struct CacheStatistics: Hashable, Sendable {
    /// How often it had one.
    public internal(set) var hits: UInt64 = 0
    /// How often the store was asked.
    public internal(set) var misses: UInt64 = 0
    /// How many answers it holds, those included whose time is over.
    public internal(set) var count = 0
}
