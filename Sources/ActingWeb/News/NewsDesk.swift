import Synchronization

/// The news that wait to be told, between the requests that bring them and the task that tells them.
final class NewsDesk: Sendable {
    /// What the task that tells news does next.
    enum Step {
        /// Tells a peer.
        case tell(NewsQueue.Entry)
        /// Waits until something changed since then, and at the most until a time.
        case wait(since: UInt64, until: Timestamp?)
        /// Ends; these are left to be fetched.
        case end(left: [NewsQueue.Entry])
    }

    /// What closing the desk comes to.
    enum Closing {
        /// Each of the news that wait is told once; these were to be told again, and are left to be fetched.
        case ends(left: [NewsQueue.Entry])
        /// Another host goes on.
        case goesOn
    }

    private struct State {
        /// How many hosts have it open.
        var hosts = 0
        var queue = NewsQueue()
        var statistics = NewsStatistics()
        /// When nothing more is told; `nil` as long as nobody wants it to end.
        var end: Timestamp?
        /// What was not told in time, as long as others are told something.
        var left: [NewsQueue.Entry] = []
        var sleepers: [CheckedContinuation<Void, Never>] = []
        /// How often something changed.
        var changes: UInt64 = 0
    }

    private let state = Mutex(State())

    /// How it went so far.
    var statistics: NewsStatistics {
        state.withLock { state in
            var statistics = state.statistics
            statistics.waiting = state.queue.count
            return statistics
        }
    }

    /// Takes news in; says whether there was room for them.
    func add(_ news: News, change sequence: Int64) -> Bool {
        let isTaken = state.withLock { state in
            let isTaken = state.queue.add(news, change: sequence)
            if !isTaken { state.statistics.left += 1 }
            return isTaken
        }
        wake()
        return isTaken
    }

    /// What is to be done now.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - endsWhenIdle: whether there is nothing to do any more as soon as each of the news that wait was told once.
    /// - Returns: what.
    func step(at now: Timestamp, endsWhenIdle: Bool) -> Step {
        state.withLock { state in
            if let end = state.end, end <= now {
                state.left += state.queue.empty()
            } else if let entry = state.queue.next(at: now) {
                return .tell(entry)
            }
            if state.queue.isIdle, endsWhenIdle || state.end != nil {
                defer { state.left = [] }
                state.statistics.left += state.left.count
                return .end(left: state.left)
            }
            // Once a time is over there is nothing to wait for but those that are being told something.
            let next = [state.queue.nextTry, state.end].compactMap(\.self).filter { $0 > now }.min()
            return .wait(since: state.changes, until: next)
        }
    }

    /// Notes that a peer took or refused what it was told.
    func finish(_ entry: NewsQueue.Entry, told: Int, refused: Int) {
        state.withLock { state in
            state.queue.finish(entry)
            state.statistics.told += told
            state.statistics.refused += refused
        }
        wake()
    }

    /// Notes that a peer was not reached; says what becomes of the news.
    func fail(_ entry: NewsQueue.Entry, at sequence: Int64, told: Int, now: Timestamp) -> NewsQueue.Fate {
        let fate = state.withLock { state in
            let fate = state.queue.fail(entry, at: sequence, now: now)
            state.statistics.told += told
            switch fate {
            case .rests: state.statistics.retried += 1
            case .givenUp: state.statistics.left += 1
            }
            return fate
        }
        wake()
        return fate
    }

    /// Takes news for one host more.
    func open() {
        state.withLock { state in
            state.hosts += 1
            state.end = nil
            state.queue.open()
        }
    }

    /// Serves one host less; after the last one it takes no more news, and has each that waits told once, in time.
    ///
    /// - Parameter end: when nothing more is told.
    /// - Returns: what that comes to.
    func close(by end: Timestamp) -> Closing {
        let closing = state.withLock { state in
            state.hosts -= 1
            guard state.hosts == 0 else { return Closing.goesOn }
            state.end = end
            let left = state.queue.close()
            state.statistics.left += left.count
            return .ends(left: left)
        }
        wake()
        return closing
    }

    /// Has whoever sleeps look again.
    func wake() {
        let sleepers = state.withLock { state in
            defer { state.sleepers = [] }
            state.changes &+= 1
            return state.sleepers
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Waits until something changed.
    ///
    /// - Parameter changes: how often something had changed when there was nothing to do.
    func sleep(since changes: UInt64) async {
        await withCheckedContinuation { continuation in
            let isAwake = state.withLock { state in
                if state.changes == changes { state.sleepers.append(continuation) }
                return state.changes != changes
            }
            if isAwake { continuation.resume() }
        }
    }
}
