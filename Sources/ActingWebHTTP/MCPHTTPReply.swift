import ActingWeb
import ActingWebMCP
import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// The HTTP response to one MCP request: one message, or a stream of events, whichever its handler brings about first.
///
/// What waits to be written of a stream is bounded: news is dropped where a client reads too slowly, and where it reads
/// none of what it cannot do without, the response ends.
final class MCPHTTPReply: Sendable {
    /// What serving a request came to.
    enum Outcome: Sendable {
        /// The endpoint served it.
        case served(MCPResponse)
        /// It did not get that far.
        case answered(Answer)
    }

    private struct State {
        /// Whether the response is a stream.
        var isStream = false
        var isClosed = false
        /// Bytes of the stream that are not written.
        var waiting = 0
        var ping: RepeatedTask?
        /// Whether the request has come to something.
        var isSettled = false
        /// What is to be told when the client leaves a stream that was left open to it.
        var held: MCPStream?
    }

    /// What a client may leave unread before news is dropped, in bytes.
    private static let mostNews = 256 << 10
    /// What a client may leave unread before it is given up, in bytes.
    private static let most = 16 << 20
    /// How long a stream says nothing before it says that it is there.
    private static let silence = TimeAmount.seconds(15)

    /// The request's head.
    let head: HTTPRequest
    let exchange: Exchange
    private let edge: Edge
    private let connection: NIOLoopBound<MCPChannelHandler>
    private let state = Mutex(State())
    private let work = WorkSwitch()

    /// A reply that is not decided.
    ///
    /// - Parameters:
    ///   - head: the request's head.
    ///   - exchange: what the request is observed by.
    ///   - edge: completes the response's head.
    ///   - connection: writes the response.
    init(
        to head: HTTPRequest, _ exchange: Exchange, through edge: Edge, by connection: NIOLoopBound<MCPChannelHandler>
    ) {
        self.head = head
        self.exchange = exchange
        self.edge = edge
        self.connection = connection
    }

    /// Names the task that serves the request.
    func serve(by work: Task<Void, Never>) {
        self.work.attach(work)
    }

    /// Stops the task that serves the request.
    func cancel() {
        work.cancel()
    }

    private var isOfSession: Bool { head.headerFields.contains { $0.name.canonicalName == "mcp-session-id" } }

    /// The client went away: what only it wants is given up.
    func clientLeft() {
        let (isSettled, held) = state.withLock { ($0.isSettled, $0.held) }
        if let held {
            held.clientLeft()
            close()
        } else if !isSettled, !isOfSession {
            // A request of a session goes on; its client may come back for the answer.
            exchange.clientLeft()
            cancel()
        }
    }

    /// Takes what serving the request came to.
    func settle(_ outcome: Outcome) {
        switch outcome {
        case .answered(let answer): answered(answer)
        case .served(let response): served(response)
        }
    }

    private func served(_ response: MCPResponse) {
        let answer = Answer(response)
        guard case .whole = response.delivery else {
            exchange.annotate(answer.note)
            state.withLock { state in
                state.isSettled = true
                if case .held(let stream) = response.delivery { state.held = stream }
            }
            return onLoop { if $0.hasClientLeft { self.clientLeft() } }
        }
        answered(answer)
    }

    private func answered(_ answer: Answer) {
        exchange.annotate(answer.note)
        let isStream = state.withLock { state in
            state.isSettled = true
            return state.isStream
        }
        // What began as a stream cannot become anything else.
        guard !isStream else { return close() }
        let parts = parts(of: answer)
        guard connection.eventLoop.inEventLoop else { return onLoop { $0.write(parts, of: self) } }
        connection.value.write(parts, of: self)
    }

    private func parts(of answer: Answer) -> [HTTPResponsePart] {
        var fields = answer.headers
        // A client takes what follows the head of an answer to HEAD for the next one.
        let body = head.method == .head ? [] : answer.body
        fields[.contentLength] = String(body.count)
        guard !body.isEmpty else { return [.head(responseHead(answer.status, fields)), .end(nil)] }
        fields[.contentType] = answer.contentType
        return [.head(responseHead(answer.status, fields)), .body(ByteBuffer(bytes: body)), .end(nil)]
    }

    private func responseHead(_ status: HTTPResponse.Status, _ fields: HTTPFields) -> HTTPResponse {
        var fields = fields
        edge.complete(&fields, answering: head, exchange.request)
        fields[.date] = edge.date.now
        return HTTPResponse(status: status, headerFields: fields)
    }
}

extension MCPHTTPReply: MCPOutlet {
    func open(_ headers: [(name: String, value: String)]) {
        let isOpen = state.withLock { state in
            state.isStream = !state.isClosed
            return state.isStream
        }
        guard isOpen else { return }
        // The last keeps proxies from waiting for more before they pass anything on.
        var fields = HTTPFields(headers + [("x-accel-buffering", "no")])
        fields[.contentType] = "text/event-stream"
        fields[.cacheControl] = "no-cache, no-transform"
        onLoop { [fields] connection in
            connection.write([.head(self.responseHead(.ok, fields))], of: self)
            self.beginPinging()
        }
    }

    func send(_ event: StreamEvent, isNews: Bool) {
        send(ByteBuffer(event), isNews: isNews)
    }

    func close() {
        let (wasOpen, ping) = state.withLock { state in
            defer { state.isClosed = true }
            return (state.isStream && !state.isClosed, state.ping.take())
        }
        ping?.cancel()
        if wasOpen { onLoop { $0.write([.end(nil)], of: self) } }
    }

    private func send(_ chunk: ByteBuffer, isNews: Bool) {
        enum Fate { case sent, dropped, tooMuch }
        let size = chunk.readableBytes
        let fate: Fate = state.withLock { state in
            guard state.isStream, !state.isClosed else { return .dropped }
            if state.waiting > (isNews ? Self.mostNews : Self.most) { return isNews ? .dropped : .tooMuch }
            state.waiting += size
            // Under the lock, so that what is sent first is written first.
            onLoop { connection in
                let written = self.connection.eventLoop.makePromise(of: Void.self)
                written.futureResult.whenComplete { _ in self.state.withLock { $0.waiting -= size } }
                connection.write([.body(chunk)], of: self, written: written)
            }
            return .sent
        }
        if fate == .tooMuch { close() }
    }

    private func beginPinging() {
        let loop = connection.eventLoop
        let ping = loop.scheduleRepeatedTask(initialDelay: Self.silence, delay: Self.silence) { [weak self] _ in
            self?.send(ByteBuffer(string: ": ping\n\n"), isNews: true)
        }
        let isClosed = state.withLock { state in
            if !state.isClosed { state.ping = ping }
            return state.isClosed
        }
        if isClosed { ping.cancel() }
    }

    /// Queues something behind what was sent before; never done at once, as what was sent from other threads is not.
    private func onLoop(_ act: @escaping @Sendable (MCPChannelHandler) -> Void) {
        connection.eventLoop.execute { act(self.connection.value) }
    }
}

extension Answer {
    /// A response of the endpoint, as far as it is one message.
    init(_ response: MCPResponse) {
        self.init(
            status: .init(code: response.status),
            outcome: response.outcome,
            body: response.body,
            headers: HTTPFields(response.headers),
            encodedAt: response.encodedAt
        )
    }
}

extension HTTPFields {
    /// Fields of these names; one whose name or value HTTP has no place for is left out.
    fileprivate init(_ fields: [(name: String, value: String)]) {
        self.init()
        for (name, value) in fields {
            guard let name = HTTPField.Name(name) else { continue }
            append(HTTPField(name: name, value: value))
        }
    }
}
