import ActingWeb
import ActingWebMCP
import HTTPTypes
import NIOCore
import NIOHTTP1
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

    /// What the request is observed by.
    let exchange: Exchange
    private let edge: Edge
    private let connection: NIOLoopBound<MCPChannelHandler>
    private let state = Mutex(State())
    private let work = WorkSwitch()

    /// A reply that is not decided.
    ///
    /// - Parameters:
    ///   - exchange: what the request is observed by.
    ///   - edge: completes the response's head.
    ///   - connection: writes the response.
    init(_ exchange: Exchange, through edge: Edge, by connection: NIOLoopBound<MCPChannelHandler>) {
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

    /// The client went away: what only it wants is given up.
    func clientLeft() {
        let (isSettled, held) = state.withLock { ($0.isSettled, $0.held.take()) }
        if let held {
            held.clientLeft()
            close()
        } else if !isSettled, exchange.head.headers["mcp-session-id"] == nil {
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

    private func parts(of answer: Answer) -> [HTTPServerResponsePart] {
        // A client takes what follows the head of an answer to HEAD for the next one.
        let body = exchange.head.method == "HEAD" ? [] : answer.body
        var fields = HTTPHeaders()
        fields.reserveCapacity(answer.headers.count + 5)
        for field in answer.headers { fields.add(name: field.name.rawName, value: field.value) }
        if !body.isEmpty, let type = answer.contentType { fields.add(name: "Content-Type", value: type) }
        fields.add(name: "Content-Length", value: String(body.count))
        let head = HTTPServerResponsePart.head(responseHead(answer.status.code, fields))
        return body.isEmpty ? [head, .end(nil)] : [head, .body(.byteBuffer(ByteBuffer(bytes: body))), .end(nil)]
    }

    private func responseHead(_ status: Int, _ fields: consuming HTTPHeaders) -> HTTPResponseHead {
        edge.forEachField(of: exchange) { fields.add(name: $0, value: $1) }
        fields.add(name: "Date", value: edge.date.now)
        if !exchange.head.keepsConnection { fields.add(name: "Connection", value: "close") }
        return HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: fields)
    }
}

extension MCPHTTPReply: MCPOutlet {
    func open(_ headers: [(name: String, value: String)]) {
        let isOpen = state.withLock { state in
            state.isStream = !state.isClosed
            return state.isStream
        }
        guard isOpen else { return }
        var fields = HTTPHeaders(HTTPFields(headers).map { ($0.name.rawName, $0.value) })
        // Keeps proxies from waiting for more before they pass anything on.
        fields.add(name: "x-accel-buffering", value: "no")
        fields.add(name: "Content-Type", value: "text/event-stream")
        fields.add(name: "Cache-Control", value: "no-cache, no-transform")
        onLoop { [fields] connection in
            connection.write([.head(self.responseHead(200, fields))], of: self)
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
                connection.write([.body(.byteBuffer(chunk))], of: self, written: written)
            }
            return .sent
        }
        guard fate == .tooMuch else { return }
        close()
        // Who reads nothing has as good as left; not told here, where the stream is in the middle of sending.
        onLoop { _ in self.clientLeft() }
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
