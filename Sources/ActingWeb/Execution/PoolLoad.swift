/// How busy a pool of workers is, and how long it let work wait.
public struct PoolLoad: Hashable, Sendable {
    /// How many threads there may be.
    public let size: Int
    /// How many threads there are; they are started when they are first needed.
    public internal(set) var threads = 0
    /// How many threads run something now.
    public internal(set) var running = 0
    /// How much waits for a thread now.
    public internal(set) var queued = 0
    /// The most that ever waited at a time.
    public internal(set) var deepest = 0
    /// Since when the first in the queue has waited; `nil` where nothing does.
    public internal(set) var oldestQueuedAt: MonotonicTime?
    /// How much was taken by a thread, ever.
    public internal(set) var taken = 0
    /// How long all of it waited together, in nanoseconds.
    public internal(set) var waited: UInt64 = 0
    /// The longest that anything waited, in nanoseconds.
    public internal(set) var longestWait: UInt64 = 0

    init(size: Int) {
        self.size = size
    }

    /// Whether every thread that there may be is busy.
    public var isSaturated: Bool { running >= size }

    mutating func taken(after wait: UInt64) {
        taken += 1
        waited &+= wait
        longestWait = max(longestWait, wait)
    }
}
