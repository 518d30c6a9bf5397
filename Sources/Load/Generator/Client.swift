import JSON
import NIOCore
import NIOHTTP1
import NIOSSL
import Trace

/// One connection: makes the handshake, then sends a request at a time and checks the answers.
///
/// It lives on its channel's loop.
final class Client: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private enum State {
        case connecting
        case shaking(Handshake, since: Instant)
        case idle
        case busy(Exchange)
        /// The response has been found in an event stream that goes on.
        case draining(since: Instant)
        case over
    }

    /// Which of the owner's places the connection takes.
    let seat: Int
    private let plan: LoadPlan
    private let choice: WireChoice
    private weak var owner: (any ClientOwner)?
    private var state = State.connecting
    private var context: ChannelHandlerContext?
    private var collector = ResponseCollector()
    private var memos: [AnswerMemo]
    private var writer: RequestWriter?
    /// The header fields of this connection.
    private var lines: [UInt8] = []
    /// Why the connection is going to be over.
    private var fault: AnswerCheck.Fault?

    private static let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/")

    /// - Parameters:
    ///   - seat: which of the owner's places it takes.
    ///   - plan: what is sent.
    ///   - wire: how the server is known to speak to this place; `nil` for a handshake.
    ///   - choice: how to find that out.
    ///   - writer: what writes the requests, where it is known already.
    ///   - owner: who decides what happens next.
    init(
        seat: Int, plan: LoadPlan, wire: MCPWire?, choice: WireChoice, writer: RequestWriter?, owner: any ClientOwner
    ) {
        self.seat = seat
        self.plan = plan
        self.choice = choice
        self.writer = writer
        self.owner = owner
        memos = Array(repeating: AnswerMemo(), count: plan.mix.entries.count)
        lines = wire.map(Self.lines) ?? []
        known = wire
    }

    private let known: MCPWire?

    private static func lines(_ wire: MCPWire) -> [UInt8] { wire.fields.flatMap(\.line) }

    // MARK: - What the owner asks for

    var isFree: Bool {
        if case .idle = state { true } else { false }
    }

    /// Sends a request; the connection has to be free.
    func send(_ exchange: Exchange) {
        guard let context, let writer else { return }
        state = .busy(exchange)
        var buffer = context.channel.allocator.buffer(capacity: 1_024)
        writer.write(request: exchange.number, entry: exchange.entry, lines: lines, to: &buffer)
        write(buffer, context)
    }

    /// Gives up what has taken longer than is waited for.
    func expire(at now: Instant) {
        switch state {
        case .busy(let exchange) where now.since(exchange.sent) >= plan.timeout:
            end(exchange, .init(failure: .timedOut), at: now)
            close()
        case .shaking(_, let since) where now.since(since) >= plan.timeout:
            fault = .init(failure: .timedOut, words: "in the handshake")
            close()
        case .draining(let since) where now.since(since) >= plan.timeout: close()
        default: break
        }
    }

    /// Closes the connection, which is not used any more.
    func retire() {
        state = .over
        close()
    }

    /// Closes the connection; what is under way is over without an end of its own.
    func close() {
        context?.close(promise: nil)
    }

    // MARK: - The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func channelActive(context: ChannelHandlerContext) {
        // Where each of a host's addresses is tried, this is the one that answers.
        self.context = context
        if let known {
            state = .idle
            owner?.isReady(self, wire: known, serverName: nil)
        } else {
            let handshake = Handshake(choice)
            state = .shaking(handshake, since: .now)
            write(handshake.opening, context)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): collector.begin(head)
        case .body(let part):
            for message in collector.take(part) { take(message) }
        case .end: responseEnded(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let fault = Self.fault(of: error)
        if case .busy(let exchange) = state { end(exchange, fault, at: .now) }
        if self.fault == nil { self.fault = fault }
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        var isReady = true
        switch state {
        case .busy(let exchange): end(exchange, fault ?? .init(failure: .closed), at: .now)
        case .connecting, .shaking: isReady = false
        case .idle, .draining, .over: break
        }
        state = .over
        self.context = nil
        owner?.isOver(self, fault: isReady ? nil : fault ?? .init(failure: .closed))
    }

    private static func fault(of error: any Error) -> AnswerCheck.Fault {
        switch error {
        case is HTTPParserError, is NIOHTTPDecoderError: .init(failure: .notHTTP, words: "\(error)")
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: .init(failure: .untrusted, words: "\(error)")
        default: .init(failure: .closed, words: "\(error)")
        }
    }
}

// MARK: - Answers

extension Client {
    private func responseEnded(_ context: ChannelHandlerContext) {
        let now = Instant.now
        switch state {
        case .busy(let exchange):
            // The connection is free before its owner hears of the answer, and may be used by it at once.
            state = collector.keepsAlive ? .idle : .over
            owner?.ended(exchange, on: self, fault: fault(in: exchange), at: now)
        case .draining: state = collector.keepsAlive ? .idle : .over
        case .shaking(let handshake, _): return shake(handshake, context)
        case .connecting, .idle, .over: return
        }
        if case .over = state { return close() }
        if isFree { owner?.isFree(self) }
    }

    /// What is wrong with the response that is complete now.
    private func fault(in exchange: Exchange) -> AnswerCheck.Fault? {
        let isJSON = collector.status == 200 && collector.mediaType == "application/json"
        let entry = plan.mix.entries[exchange.entry]
        let isRepeated = entry.template.isConstant && entry.expected?.isConstant ?? true
        if isJSON, isRepeated, memos[exchange.entry].accepts(collector.body, id: exchange.id) { return nil }
        if collector.isTooLong { return .init(failure: .notJSON, words: "the body is longer than 16 MiB") }
        // Of an event stream everything was looked at as it came.
        if collector.status == 200, collector.mediaType == "text/event-stream" {
            return .init(failure: .closed, words: "the event stream ended without a response")
        }
        let fault = check(exchange).fault(in: collector.answer)
        if isJSON, isRepeated, fault == nil { memos[exchange.entry].remember(collector.body, id: exchange.id) }
        return fault
    }

    private func check(_ exchange: Exchange) -> AnswerCheck {
        let entry = plan.mix.entries[exchange.entry]
        return AnswerCheck(
            id: exchange.id, kind: entry.kind,
            expected: entry.expected?.text(request: exchange.number, seed: plan.seed))
    }

    /// Takes a message of an event stream: news and the server's own questions go by, the response is what counts.
    private func take(_ message: JSONValue) {
        switch state {
        case .busy(let exchange) where message["method"] == nil:
            let now = Instant.now
            let fault =
                collector.status == 200
                ? check(exchange).fault(in: message) : AnswerCheck.fault(ofStatus: collector.answer)
            state = .draining(since: now)
            owner?.ended(exchange, on: self, fault: fault, at: now)
        case .shaking where message["method"] == nil: collector.replaceBody(message)
        default: break
        }
    }

    private func end(_ exchange: Exchange, _ fault: AnswerCheck.Fault, at now: Instant) {
        state = .over
        owner?.ended(exchange, on: self, fault: fault, at: now)
    }

    private func shake(_ handshake: Handshake, _ context: ChannelHandlerContext) {
        var handshake = handshake
        switch handshake.take(collector.answer) {
        case .send(let message):
            state = .shaking(handshake, since: .now)
            write(message, context)
        case .ready(let wire):
            lines = Self.lines(wire)
            state = .idle
            owner?.isReady(self, wire: wire, serverName: handshake.serverName)
        case .failed(let fault):
            self.fault = fault
            close()
        }
    }

    private func write(_ message: Handshake.Message, _ context: ChannelHandlerContext) {
        var buffer = context.channel.allocator.buffer(capacity: 1_024)
        RequestWriter.write(message, endpoint: plan.endpoint, headers: plan.headers, to: &buffer)
        write(buffer, context)
    }

    private func write(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(Self.head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
    }
}
