/// How a host is at one moment: its loops and its pools, each over the time since this was last taken.
public struct ObservedVitals: Sendable {
    /// One event loop.
    public struct Loop: Sendable {
        /// The loop's number among the server's.
        public var number: UInt32
        /// The share of the time in which it ran something, from 0 to 1.
        public var utilisation: Double
        /// How often a task waited for the loop and was run.
        public var polls: UInt64
        /// How long they waited on the average, in nanoseconds.
        public var meanLag: UInt64
        /// The longest that one of them waited, in nanoseconds.
        public var longestLag: UInt64
        /// The longest that the loop ran what was queued without looking for more, in nanoseconds.
        public var longestTick: UInt64

        /// One loop.
        public init(
            number: UInt32, utilisation: Double, polls: UInt64, meanLag: UInt64, longestLag: UInt64,
            longestTick: UInt64
        ) {
            self.number = number
            self.utilisation = utilisation
            self.polls = polls
            self.meanLag = meanLag
            self.longestLag = longestLag
            self.longestTick = longestTick
        }
    }

    /// One pool of workers.
    public struct Pool: Sendable {
        /// What its threads are called, without their numbers.
        public var name: String
        /// How busy it is.
        public var load: PoolLoad

        /// One pool.
        public init(name: String, load: PoolLoad) {
            self.name = name
            self.load = load
        }
    }

    /// When this was taken.
    public var at: MonotonicTime
    /// The loops, by number.
    public var loops: [Loop]
    /// The pools that have threads.
    public var pools: [Pool]

    /// A host at one moment.
    public init(at: MonotonicTime, loops: [Loop], pools: [Pool]) {
        self.at = at
        self.loops = loops
        self.pools = pools
    }
}
