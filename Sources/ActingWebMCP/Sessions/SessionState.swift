import ActingWeb
import OrderedCollections

/// What changes in a session.
struct SessionState {
    /// Why a stream is not begun.
    enum StreamRefusal: Error {
        /// There is a stream of that kind.
        case taken
        /// There are too many.
        case full
    }

    private(set) var isEnded = false
    private(set) var streams: OrderedDictionary<Int, MessageStream> = [:]
    private(set) var standalone: Int?
    private(set) var questions: [RPCID: Question] = [:]
    private var calls: [RPCID: CallHandle] = [:]
    private var nextStream = 0
    private var nextQuestion = 0
    var level = LogLevel.info
    var subscriptions: Set<String> = []
    var lastUsed: MonotonicTime

    /// A question that the client has not answered.
    struct Question {
        let reply: AwaitedReply<RPCReply>
        let askedAt: MonotonicTime
    }

    init(at now: MonotonicTime) {
        lastUsed = now
    }

    /// Whether anything is under way that a client may still come back for.
    var isBusy: Bool { !calls.isEmpty || streams.values.contains { $0.hasOutlet } }

    // MARK: - Streams

    /// A name for a new stream.
    mutating func newStream(limits: MCPLimits) throws(StreamRefusal) -> Int {
        while streams.count >= limits.streamsPerSession {
            guard let oldest = streams.first(where: { $0.value.isEnded }) else { throw .full }
            streams.removeValue(forKey: oldest.key)
        }
        defer { nextStream &+= 1 }
        return nextStream
    }

    mutating func add(_ stream: MessageStream, _ number: Int) {
        streams[number] = stream
    }

    /// Adds the one stream that belongs to no call.
    mutating func addStandalone(_ stream: MessageStream, _ number: Int) throws(StreamRefusal) {
        if let standalone, let known = streams[standalone] {
            guard !known.hasOutlet else { throw .taken }
            streams.removeValue(forKey: standalone)
        }
        standalone = number
        streams[number] = stream
    }

    /// Forgets a stream that nobody can come back for: its call was answered with one message.
    mutating func remove(stream number: Int) {
        streams.removeValue(forKey: number)
    }

    // MARK: - Calls

    /// Adds a call under way; of two with one id, the later is the one that can be cancelled.
    mutating func begin(_ id: RPCID, _ call: CallHandle) {
        calls[id] = call
    }

    mutating func finish(_ id: RPCID, _ call: CallHandle) {
        if calls[id] === call { calls[id] = nil }
    }

    func call(_ id: RPCID) -> CallHandle? { calls[id] }

    // MARK: - Questions

    mutating func ask(_ reply: AwaitedReply<RPCReply>, at now: MonotonicTime) -> RPCID {
        let id = RPCID.string("server-\(nextQuestion)")
        nextQuestion &+= 1
        questions[id] = Question(reply: reply, askedAt: now)
        return id
    }

    mutating func removeQuestion(_ id: RPCID) -> AwaitedReply<RPCReply>? {
        questions.removeValue(forKey: id)?.reply
    }

    /// Removes the questions that were asked before a moment.
    mutating func removeQuestions(before moment: MonotonicTime) -> [AwaitedReply<RPCReply>] {
        let late = questions.filter { $0.value.askedAt < moment }
        for id in late.keys { questions[id] = nil }
        return late.values.map(\.reply)
    }

    // MARK: - The end

    /// Ends the session.
    ///
    /// - Returns: what has to be told of it.
    mutating func end() -> (streams: [MessageStream], questions: [AwaitedReply<RPCReply>], calls: [CallHandle]) {
        isEnded = true
        defer { (streams, questions, calls) = ([:], [:], [:]) }
        return (Array(streams.values), questions.values.map(\.reply), Array(calls.values))
    }
}
