import OrderedCollections

/// Which peers are still to be told of what, whose turn it is, and what becomes of those that were not reached.
///
/// News of one kind come together as long as they wait: the queue keeps the numbers of the changes and not the changes, so
/// that it is as long as there are subscriptions and no longer. A peer is told one thing at a time, in order, and one that
/// is slow or away keeps nobody else waiting.
struct NewsQueue: Sendable {
    /// How many kinds of news wait at the most; beyond, the peer has to fetch them.
    static let capacity = 4096
    /// How many peers are told at the same time at the most.
    static let width = 32
    /// How long to wait after each time that a peer was not reached, in milliseconds; after the last one it is left alone.
    static let patience: [Int64] = [1000, 5000, 25_000]

    /// News that wait, or that a peer is being told.
    struct Entry: Hashable, Sendable {
        /// What is to be told.
        let news: News
        /// The numbers of the changes that were not told.
        var changes: ClosedRange<Int64>
        /// How often the peer was not reached.
        var failures = 0
        /// The time before which the peer is left alone.
        var rest: Timestamp?
    }

    /// What becomes of news whose peer was not reached.
    enum Fate: Hashable, Sendable {
        /// They are told again after so many milliseconds.
        case rests(Int64)
        /// The peer is left alone.
        case givenUp
    }

    private struct Peer: Hashable {
        let actor: String
        let peer: String

        init(of news: News) {
            actor = news.actor
            peer = news.peer
        }
    }

    private var waiting: OrderedDictionary<News, Entry> = [:]
    private var busy: Set<Peer> = []
    private var isClosed = false

    /// How many kinds of news wait.
    var count: Int { waiting.count }
    /// Whether nobody is being told anything, and what waits waits for a peer that was not reached.
    var isIdle: Bool { busy.isEmpty && waiting.values.allSatisfy { $0.rest != nil } }
    /// When the first of the peers that were not reached is to be tried again.
    var nextTry: Timestamp? { waiting.values.compactMap(\.rest).min() }

    /// Adds news, to those of their kind that wait already where there are some.
    ///
    /// - Parameters:
    ///   - news: the news.
    ///   - sequence: the number of the change.
    /// - Returns: whether there was room for them.
    mutating func add(_ news: News, change sequence: Int64) -> Bool {
        if let known = waiting[news]?.changes {
            waiting[news]?.changes = min(known.lowerBound, sequence)...max(known.upperBound, sequence)
            return true
        }
        guard waiting.count < Self.capacity, !isClosed else { return false }
        waiting[news] = Entry(news: news, changes: sequence...sequence)
        return true
    }

    /// The news whose turn it is; their peer is busy until `finish` or `fail` is called.
    mutating func next(at now: Timestamp) -> Entry? {
        guard busy.count < Self.width else { return nil }
        let turn = waiting.values.first { entry in
            !busy.contains(Peer(of: entry.news)) && entry.rest.map { $0 <= now } ?? true
        }
        guard let turn else { return nil }
        waiting[turn.news] = nil
        busy.insert(Peer(of: turn.news))
        return turn
    }

    /// The peer was told, or is not to be told any more.
    mutating func finish(_ entry: Entry) {
        busy.remove(Peer(of: entry.news))
    }

    /// The peer was not reached.
    ///
    /// - Parameters:
    ///   - entry: what it was to be told.
    ///   - sequence: the number of the first change that it was not told.
    ///   - now: the time.
    /// - Returns: what becomes of them.
    mutating func fail(_ entry: Entry, at sequence: Int64, now: Timestamp) -> Fate {
        finish(entry)
        guard entry.failures < Self.patience.count, !isClosed else { return .givenUp }
        let pause = Self.patience[entry.failures]
        let last = max(entry.changes.upperBound, waiting[entry.news]?.changes.upperBound ?? sequence)
        waiting[entry.news] = Entry(
            news: entry.news, changes: min(sequence, last)...last, failures: entry.failures + 1,
            rest: Timestamp(milliseconds: now.milliseconds + pause))
        return .rests(pause)
    }

    /// Takes news again.
    mutating func open() {
        isClosed = false
    }

    /// Takes no more news; what was to be told again is not.
    ///
    /// - Returns: what that was.
    mutating func close() -> [Entry] {
        isClosed = true
        return take { $0.rest != nil }
    }

    /// Forgets what waits.
    ///
    /// - Returns: what that was.
    mutating func empty() -> [Entry] {
        take { _ in true }
    }

    private mutating func take(where isMeant: (Entry) -> Bool) -> [Entry] {
        let taken = waiting.values.filter(isMeant)
        for entry in taken { waiting[entry.news] = nil }
        return taken
    }
}
