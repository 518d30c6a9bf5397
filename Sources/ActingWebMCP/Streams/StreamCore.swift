/// The decisions about one stream of messages to a client: whether there is one at all, what it carries, and when it ends.
///
/// A reply begins undecided: it is one message where nothing else has to be sent before it, and a stream otherwise. A
/// stream whose client may come back keeps its last events, and goes on without a client until then.
struct StreamCore {
    /// What is to be done.
    enum Action: Equatable {
        case open
        case send(StreamEvent, isNews: Bool)
        case close
        /// Send the message as the whole response.
        case respond
    }

    /// What kinds of stream there are.
    struct Kind {
        /// What the stream is called in its session; `nil` where nobody can come back.
        var name: String?
        /// Whether an event that only marks the beginning goes first.
        var isPrimed = false
        /// Whether the client can take a stream.
        var canStream = true
        var limits = MCPLimits()
    }

    private enum Phase { case undecided, streaming, ended }

    private let kind: Kind
    private var phase = Phase.undecided
    private var log: EventLog?

    /// How long a client is to wait before it comes back, in milliseconds.
    static let retry = 500

    init(_ kind: Kind) {
        self.kind = kind
        log = kind.name.map { EventLog(stream: $0, limits: kind.limits) }
    }

    /// Whether everything was said.
    var isEnded: Bool { phase == .ended }

    /// Whether it is a stream, and not over.
    var isStreaming: Bool { phase == .streaming }

    /// Makes the response a stream, if it can be one and is not decided.
    mutating func begin() -> [Action] {
        guard phase == .undecided, kind.canStream else { return [] }
        phase = .streaming
        var actions = [Action.open]
        if kind.isPrimed, let event = log?.add([], retry: Self.retry) { actions.append(.send(event, isNews: false)) }
        return actions
    }

    /// Sends a message that is not the last one; it is dropped where the client takes no stream.
    mutating func send(_ message: [UInt8], isNews: Bool) -> [Action] {
        let begun = begin()
        guard phase == .streaming else { return [] }
        return begun + [.send(event(message), isNews: isNews)]
    }

    /// Ends with the last message.
    mutating func finish(_ message: [UInt8]) -> [Action] {
        defer { phase = .ended }
        switch phase {
        case .undecided: return [.respond]
        case .streaming: return [.send(event(message), isNews: false), .close]
        case .ended: return []
        }
    }

    /// Ends without a last message, if it was a stream.
    mutating func end() -> [Action] {
        defer { phase = .ended }
        return phase == .streaming ? [.close] : []
    }

    /// Ends the response while the stream goes on; only where a client can come back, and knows what to come back with.
    mutating func interrupt() -> [Action] {
        guard log != nil, kind.isPrimed else { return [] }
        let begun = begin()
        guard phase == .streaming else { return [] }
        return begun + [.close]
    }

    /// Goes on with a client that came back; `nil` where what it missed is no longer kept.
    mutating func resume(after number: Int) -> [Action]? {
        guard let log, case .events(let missed) = log.rest(after: number) else { return nil }
        let sends = missed.map { Action.send($0, isNews: false) }
        return [.open] + sends + (isEnded ? [.close] : [])
    }

    private mutating func event(_ message: [UInt8]) -> StreamEvent {
        log?.add(message) ?? StreamEvent(data: message)
    }
}
