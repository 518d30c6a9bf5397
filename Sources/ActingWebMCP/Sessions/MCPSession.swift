import ActingWeb
import JSON
import Synchronization

/// What a client and the server agreed on in a handshake, and what is under way between them.
final class MCPSession: Sendable {
    let id: String
    /// Who opened it; for everybody else it is not there.
    let owner: PrincipalKey
    let revision: ProtocolRevision
    let client: ClientInfo?
    let capabilities: ClientCapabilities
    /// Whether a client can come back for what it missed.
    private let isResumable: Bool
    private let limits: MCPLimits
    private let state: Mutex<SessionState>

    init(
        id: String, owner: PrincipalKey, revision: ProtocolRevision, client: ClientInfo?,
        capabilities: ClientCapabilities, isResumable: Bool, limits: MCPLimits
    ) {
        self.id = id
        self.owner = owner
        self.revision = revision
        self.client = client
        self.capabilities = capabilities
        self.isResumable = isResumable
        self.limits = limits
        state = Mutex(SessionState(at: .now))
    }

    /// The least that is logged to the client.
    var level: LogLevel {
        get { state.withLock { $0.level } }
        set { state.withLock { $0.level = newValue } }
    }

    /// How many streams it keeps.
    var streamCount: Int { state.withLock { $0.streams.count } }

    /// Notes that the client is there.
    func touch() {
        state.withLock { $0.lastUsed = .now }
    }

    /// Whether the client may be given up: it was not heard of since a moment, and nothing is under way.
    func isIdle(since moment: MonotonicTime) -> Bool {
        state.withLock { $0.lastUsed < moment && !$0.isBusy }
    }
}

// MARK: - Streams

extension MCPSession {
    /// The header fields by which a client knows its session again.
    var headers: [(name: String, value: String)] { [(MCPHeaders.sessionID, id)] }

    /// The kind of stream that the session's revision has.
    private func kind(_ number: Int, _ forms: AcceptedForms) -> StreamCore.Kind {
        StreamCore.Kind(
            name: isResumable ? String(number) : nil, isPrimed: isResumable && revision >= .november2025,
            canStream: forms.contains(.stream), limits: limits)
    }

    /// Begins the reply to a POST.
    func reply(
        to outlet: any MCPOutlet, _ forms: AcceptedForms
    ) throws(SessionState.StreamRefusal) -> (MessageStream, number: Int?) {
        let limits = limits
        let number = try state.withLock { state throws(SessionState.StreamRefusal) in
            try state.newStream(limits: limits)
        }
        let stream = MessageStream(kind(number, forms), to: outlet, headers: headers)
        state.withLock { $0.add(stream, number) }
        return (stream, number)
    }

    /// Forgets a reply that was one message.
    func forget(stream number: Int) {
        state.withLock { $0.remove(stream: number) }
    }

    /// Begins the stream that belongs to no call.
    func listen(to outlet: any MCPOutlet) throws(SessionState.StreamRefusal) -> MessageStream {
        let limits = limits
        let number = try state.withLock { state throws(SessionState.StreamRefusal) in
            try state.newStream(limits: limits)
        }
        let stream = MessageStream(kind(number, [.stream]), to: outlet, headers: headers)
        try state.withLock { state throws(SessionState.StreamRefusal) in try state.addStandalone(stream, number) }
        return stream
    }

    /// Ends the stream that belongs to no call.
    func endStandalone() {
        state.withLock { state in state.standalone.flatMap { state.streams[$0] } }?.end()
    }

    /// The stream of a name.
    func stream(_ number: Int) -> MessageStream? {
        state.withLock { $0.streams[number] }
    }

    /// Tells the client something that belongs to no call, if it listens.
    func notify(_ message: JSONObject) {
        let stream = state.withLock { state in state.standalone.flatMap { state.streams[$0] } }
        stream?.send(message, isNews: true)
    }
}

// MARK: - Subscriptions

extension MCPSession {
    /// Notes that the client wants to be told of a resource.
    ///
    /// - Returns: whether there was room for that.
    func subscribe(_ uri: String, atMost most: Int) -> Bool {
        state.withLock { state in
            guard state.subscriptions.count < most || state.subscriptions.contains(uri) else { return false }
            state.subscriptions.insert(uri)
            return true
        }
    }

    func unsubscribe(_ uri: String) {
        state.withLock { _ = $0.subscriptions.remove(uri) }
    }

    func isSubscribed(_ uri: String) -> Bool {
        state.withLock { $0.subscriptions.contains(uri) }
    }
}

// MARK: - Calls and questions

extension MCPSession {
    func begin(_ id: RPCID, _ call: CallHandle) {
        state.withLock { $0.begin(id, call) }
    }

    func finish(_ id: RPCID, _ call: CallHandle) {
        state.withLock { $0.finish(id, call) }
    }

    /// Stops a call that the client wants no answer to; one that is not known is no fault.
    func cancel(_ id: RPCID) {
        state.withLock { $0.call(id) }?.cancel()
    }

    /// Notes a question to the client.
    ///
    /// - Returns: what it is known by.
    func ask(_ reply: AwaitedReply<RPCReply>) -> RPCID {
        state.withLock { $0.ask(reply, at: .now) }
    }

    /// Takes the client's answer to a question; one that nobody asked is no fault.
    func answer(_ reply: RPCReply) {
        guard let id = reply.id else { return }
        state.withLock { $0.removeQuestion(id) }?.settle(.success(reply))
    }

    /// Forgets a question that nobody waits for any more.
    ///
    /// - Returns: whether the client had not answered it.
    func withdraw(_ id: RPCID) -> Bool {
        state.withLock { $0.removeQuestion(id) } != nil
    }

    /// Gives up the questions that were asked before a moment.
    func giveUpQuestions(before moment: MonotonicTime) {
        for reply in state.withLock({ $0.removeQuestions(before: moment) }) {
            reply.settle(.failure(ClientRefusal(message: "it took too long")))
        }
    }

    /// Ends everything that is under way.
    func end() {
        let (streams, questions, calls) = state.withLock { $0.end() }
        for question in questions { question.settle(.failure(ClientRefusal(message: "the session ended"))) }
        for call in calls { call.cancel() }
        for stream in streams { stream.end() }
    }
}
