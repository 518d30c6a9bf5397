import Synchronization

/// The answers of a store to one kind of question, kept for those who ask again.
///
/// An answer is kept only where nothing that it depends on was written while the store was asked: it might be the answer
/// of before.
final class AnswerCache<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
    private struct State {
        var answers: BoundedCache<Key, Answer>
        var writes = WriteCounts<Key>()
        var statistics = CacheStatistics()
    }

    private enum Finding {
        case kept(Answer)
        /// With how much had been written when there was no answer.
        case unknown(WriteCounts<Key>.Mark)

        var isKept: Bool {
            switch self {
            case .kept: true
            case .unknown: false
            }
        }
    }

    private let kind: CacheKind
    private let now: @Sendable () -> MonotonicTime
    private let lifetime: @Sendable (Key, Answer) -> UInt64?
    private let state: Mutex<State>

    /// An empty cache.
    ///
    /// - Parameters:
    ///   - kind: what is asked.
    ///   - capacity: how many answers are kept.
    ///   - now: tells the time.
    ///   - lifetime: for how many nanoseconds an answer is kept; `nil` where it is not.
    init(
        _ kind: CacheKind, capacity: Int, now: @escaping @Sendable () -> MonotonicTime,
        lifetime: @escaping @Sendable (Key, Answer) -> UInt64?
    ) {
        self.kind = kind
        self.now = now
        self.lifetime = lifetime
        state = Mutex(State(answers: BoundedCache(capacity: capacity)))
    }

    /// How often there was an answer, and how many there are.
    var statistics: CacheStatistics {
        state.withLock {
            $0.statistics.count = $0.answers.count
            return $0.statistics
        }
    }

    /// The answer that is kept, or else the store's.
    ///
    /// - Parameters:
    ///   - key: what is asked for.
    ///   - isGood: whether a kept answer still is one.
    ///   - read: asks the store.
    /// - Returns: the answer.
    /// - Throws: what the store throws; nothing is kept of that.
    func answer(
        to key: Key, where isGood: (Answer) -> Bool = { _ in true }, otherwise read: () throws(StoreError) -> Answer
    ) throws(StoreError) -> Answer {
        switch look(for: key, where: isGood) {
        case .kept(let answer): return answer
        case .unknown(let mark):
            let answer = try read()
            keep(answer, for: key, since: mark)
            return answer
        }
    }

    /// The answer that is kept, or else the store's; a kept one is there without a suspension.
    ///
    /// - Parameters:
    ///   - key: what is asked for.
    ///   - isGood: whether a kept answer still is one.
    ///   - read: asks the store.
    /// - Returns: the answer.
    /// - Throws: what the store throws; nothing is kept of that.
    func answer(
        to key: Key, where isGood: (Answer) -> Bool = { _ in true },
        otherwise read: () async throws(StoreError) -> Answer
    ) async throws(StoreError) -> Answer {
        switch look(for: key, where: isGood) {
        case .kept(let answer): return answer
        case .unknown(let mark):
            let answer = try await read()
            keep(answer, for: key, since: mark)
            return answer
        }
    }

    /// Forgets the answers to this; what it depends on was written.
    func forget(_ key: Key) {
        forget([key])
    }

    /// Forgets the answers to these; what they depend on was written.
    func forget(_ keys: [Key]) {
        state.withLock {
            for key in keys {
                $0.answers.remove(key)
                $0.writes.noteWrite(to: key)
            }
        }
    }

    /// Forgets every answer of which this is true; what they depend on was written.
    func forgetAll(where isWritten: @Sendable (Key, Answer) -> Bool) {
        state.withLock {
            $0.answers.removeAll(where: isWritten)
            $0.writes.noteSweep()
        }
    }

    private func look(for key: Key, where isGood: (Answer) -> Bool) -> Finding {
        let time = now()
        let finding = state.withLock { state in
            if let answer = state.answers.value(for: key, at: time), isGood(answer) {
                state.statistics.hits &+= 1
                return Finding.kept(answer)
            }
            state.statistics.misses &+= 1
            return .unknown(state.writes.mark(of: key))
        }
        if let request = ObservedRequest.current {
            request.observer.cacheAsked(request, kind, wasHit: finding.isKept)
        }
        return finding
    }

    private func keep(_ answer: Answer, for key: Key, since mark: WriteCounts<Key>.Mark) {
        guard let lifetime = lifetime(key, answer) else { return }
        let (end, overflows) = now().nanoseconds.addingReportingOverflow(lifetime)
        state.withLock {
            guard $0.writes.mark(of: key) == mark else { return }
            $0.answers.insert(answer, for: key, until: MonotonicTime(nanoseconds: overflows ? .max : end))
        }
    }
}
