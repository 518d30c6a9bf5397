import JSON
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server on this machine whose behaviour is known exactly, to hold what a generator measures against.
final class KnownServer: Sendable {
    /// How it treats calls.
    enum Behaviour: Sendable {
        /// One after the other, each for as long; from the call of this number on there is nothing for a while, once.
        case queue(service: Duration, stallAt: Int = .max, stall: Duration = .zero)
        /// Whatever the call is, this answer.
        case answer(status: HTTPResponseStatus, type: String, body: @Sendable (_ id: JSONValue) -> String)
        case silent
        /// Nothing is answered, not even a handshake.
        case mute
        /// Bytes that are not HTTP.
        case noise
        /// Calls are answered up to this number; then the server is gone with all its connections.
        case dies(after: Int)
        /// Each connection is closed when it has been used once.
        case closesEach
    }

    enum Wire: Sendable { case session, stateless }

    let port: Int
    private let group: MultiThreadedEventLoopGroup
    private let desk: NIOLoopBound<Desk>

    /// The paths, header fields and messages of all requests, in order.
    var seen: [Seen] {
        get async throws { try await group.next().submit { [desk] in desk.value.seen }.get() }
    }

    struct Seen: Sendable {
        let headers: HTTPHeaders
        let message: JSONValue
    }

    /// Serves while `body` runs.
    static func serving<Value>(
        _ behaviour: Behaviour, wire: Wire = .stateless, _ body: (KnownServer) async throws -> Value
    ) async throws -> Value {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let server = try await KnownServer(behaviour, wire, group)
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(server))
        } catch {
            result = .failure(error)
        }
        try await group.shutdownGracefully()
        return try result.get()
    }

    private init(_ behaviour: Behaviour, _ wire: Wire, _ group: MultiThreadedEventLoopGroup) async throws {
        self.group = group
        let loop = group.next()
        desk = try await loop.submit { NIOLoopBound(Desk(behaviour, wire), eventLoop: loop) }.get()
        let listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1_024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { [desk] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withPipeliningAssistance: false)
                    try channel.pipeline.syncOperations.addHandler(Visit(desk.value))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = listener.localAddress?.port ?? 0
        loop.execute { [desk] in desk.value.listener = listener }
    }

    var url: String { "http://127.0.0.1:\(port)/mcp" }

    /// What all connections share; it lives on the server's loop.
    private final class Desk {
        let behaviour: Behaviour
        let wire: Wire
        var listener: (any Channel)?
        var visits: [ObjectIdentifier: any Channel] = [:]
        var calls = 0
        var seen: [Seen] = []
        /// When the last call that has come is done.
        var done = NIODeadline.now()

        init(_ behaviour: Behaviour, _ wire: Wire) {
            self.behaviour = behaviour
            self.wire = wire
        }

        func die() {
            listener?.close(promise: nil)
            for channel in visits.values { channel.close(promise: nil) }
        }
    }

    private final class Visit: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let desk: Desk
        private var headers = HTTPHeaders()
        private var body = ByteBuffer()

        init(_ desk: Desk) {
            self.desk = desk
        }

        func channelActive(context: ChannelHandlerContext) {
            desk.visits[ObjectIdentifier(context.channel)] = context.channel
        }

        func channelInactive(context: ChannelHandlerContext) {
            desk.visits[ObjectIdentifier(context.channel)] = nil
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                headers = head.headers
                body.clear()
            case .body(var part): body.writeBuffer(&part)
            case .end:
                guard let message = try? JSONValue(parsing: body.readableBytesView) else { return }
                desk.seen.append(Seen(headers: headers, message: message))
                answer(message, context)
            }
        }

        private func answer(_ message: JSONValue, _ context: ChannelHandlerContext) {
            if case .mute = desk.behaviour { return }
            let id = message["id"] ?? .null
            switch (message["method"]?.string, desk.wire) {
            case ("server/discover", .stateless):
                reply(
                    #"{"jsonrpc":"2.0","id":\#(id),"result":{"supportedVersions":["2026-07-28"],"capabilities":{}}}"#,
                    context)
            case ("server/discover", .session):
                reply(#"{"jsonrpc":"2.0","error":{"code":-32600,"message":"no such version"}}"#, context, .badRequest)
            case ("initialize", _):
                reply(
                    #"{"jsonrpc":"2.0","id":\#(id),"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"known","version":"7"}}}"#,
                    context, session: "s-\(desk.seen.count)")
            case ("notifications/initialized", _): reply("", context, .accepted)
            default: serve(id, context)
            }
        }

        private func serve(_ id: JSONValue, _ context: ChannelHandlerContext) {
            desk.calls += 1
            let good = #"{"jsonrpc":"2.0","id":\#(id),"result":{"content":[{"type":"text","text":"pong"}]}}"#
            switch desk.behaviour {
            case .queue(let service, let stallAt, let stall):
                desk.done = max(.now(), desk.done) + .nanoseconds(Self.nanoseconds(service))
                if desk.calls == stallAt { desk.done = desk.done + .nanoseconds(Self.nanoseconds(stall)) }
                guard service > .zero || desk.done > .now() else { return reply(good, context) }
                context.eventLoop.assumeIsolated().scheduleTask(deadline: desk.done) {
                    if context.channel.isActive { self.reply(good, context) }
                }
            case .answer(let status, let type, let body): reply(body(id), context, status, type: type)
            case .silent, .mute: break
            case .noise: context.channel.pipeline.syncOperations.noise()
            case .dies(let last):
                guard desk.calls <= last else { return desk.die() }
                reply(good, context)
            case .closesEach: reply(good, context, closes: true)
            }
        }

        private func reply(
            _ text: String, _ context: ChannelHandlerContext, _ status: HTTPResponseStatus = .ok,
            type: String = "application/json", session: String? = nil, closes: Bool = false
        ) {
            var headers: HTTPHeaders = ["Content-Type": type, "Content-Length": "\(text.utf8.count)"]
            if let session { headers.add(name: "Mcp-Session-Id", value: session) }
            if closes { headers.add(name: "Connection", value: "close") }
            let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            if closes { context.close(promise: nil) }
        }

        private static func nanoseconds(_ duration: Duration) -> Int64 {
            duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
        }
    }
}

extension ChannelPipeline.SynchronousOperations {
    /// Sends bytes that are no HTTP.
    fileprivate func noise() {
        guard let encoder = try? context(handlerType: HTTPResponseEncoder.self) else { return }
        encoder.writeAndFlush(NIOAny(ByteBuffer(string: "what is this?\r\n\r\n")), promise: nil)
    }
}
