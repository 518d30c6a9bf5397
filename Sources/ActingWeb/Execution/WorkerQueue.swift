import NIOCore

/// The decisions of a worker pool: when it needs another thread, and what a thread does next.
///
/// A value that starts no thread and wakes none. Every addition that is not refused has to be followed by one signal
/// to the threads, and a shutdown by one for each of them.
struct WorkerQueue<Work> {
    /// What an addition asks for.
    enum Demand {
        /// A thread that waits, or one that will be free, takes it.
        case signal
        /// Nobody is free: one more thread has to be started.
        case signalAndSpawn
        /// The queue was shut down.
        case refuse
    }

    /// What a thread does that was woken.
    enum Step {
        case run(Work)
        /// Nothing is left to take: it waits for the next signal.
        case wait
        case end
    }

    /// How many threads there may be.
    let limit: Int
    private var queue = CircularBuffer<(work: Work, addedAt: MonotonicTime)>()
    private var isShutDown = false
    /// Threads that run nothing, or have not begun yet.
    private var waiting = 0
    private(set) var load: PoolLoad

    init(limit: Int) {
        self.limit = limit
        load = PoolLoad(size: limit)
    }

    mutating func add(_ work: Work, at now: MonotonicTime) -> Demand {
        guard !isShutDown else { return .refuse }
        queue.append((work, now))
        load.queued += 1
        load.oldestQueuedAt = load.oldestQueuedAt ?? now
        load.deepest = max(load.deepest, load.queued)
        guard load.queued > waiting, load.threads < limit else { return .signal }
        load.threads += 1
        waiting += 1
        return .signalAndSpawn
    }

    /// What a thread does after a signal.
    mutating func next(at now: MonotonicTime) -> Step {
        guard let first = queue.popFirst() else {
            guard isShutDown else { return .wait }
            waiting -= 1
            load.threads -= 1
            return .end
        }
        waiting -= 1
        load.queued -= 1
        load.running += 1
        load.oldestQueuedAt = queue.first?.addedAt
        load.taken(after: now.nanoseconds &- min(first.addedAt.nanoseconds, now.nanoseconds))
        return .run(first.work)
    }

    /// A thread has done what it took.
    mutating func done() {
        load.running -= 1
        waiting += 1
    }

    /// A thread that was asked for could not be started.
    ///
    /// - Returns: what nobody will take, as there is no thread at all.
    mutating func spawnFailed() -> [Work] {
        load.threads -= 1
        waiting -= 1
        guard load.threads == 0 else { return [] }
        defer {
            queue.removeAll()
            load.queued = 0
            load.oldestQueuedAt = nil
        }
        return queue.map(\.work)
    }

    /// Refuses what comes; what is queued is still taken.
    ///
    /// - Returns: how many threads there are to end.
    mutating func shutDown() -> Int {
        guard !isShutDown else { return 0 }
        isShutDown = true
        return load.threads
    }
}
