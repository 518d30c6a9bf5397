import ActingWeb
import NIOCore
import NIOHTTP1

/// Serves the requests on one connection that are for the MCP endpoint, and passes all others on to the router.
///
/// It stands in front of the asynchronous channel that the router reads, so that a request for the endpoint costs the loop
/// one task, which is queued when all of the request is there, and no other switch between tasks.
final class MCPChannelHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// A request of which not everything has come.
    private struct Arriving {
        let exchange: Exchange
        var body: ByteBuffer?
        /// Gives the whole body to the task that awaits it; `nil` while there is no task.
        var awaited: AwaitedReply<ByteBuffer>?
    }

    private let route: MCPRoute
    private let executor: LoopExecutor
    private let exchanges: Exchanges
    private var context: ChannelHandlerContext?
    /// Whether the request that comes is for the endpoint.
    private var isForEndpoint = false
    private var arriving: Arriving?
    /// What answers the request whose turn it is.
    private var reply: MCPHTTPReply?

    /// - Parameters:
    ///   - route: serves the requests.
    ///   - executor: the executor of the channel's loop.
    ///   - exchanges: begins the exchange of each request.
    init(_ route: MCPRoute, on executor: LoopExecutor, _ exchanges: Exchanges) {
        self.route = route
        self.executor = executor
        self.exchanges = exchanges
    }

    /// What is being done for a request whose response has not been written to its end.
    private(set) var work: Task<Void, Never>?
    /// Whether the client reads no more, or sends no more, which is as much.
    private(set) var hasClientLeft = false

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    // MARK: - Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if case .head(let head) = part { isForEndpoint = MCPRoute.serves(head.uri) }
        guard isForEndpoint else { return context.fireChannelRead(data) }
        switch part {
        case .head(let head): begin(head, context)
        case .body(let buffer): collect(buffer, context)
        case .end:
            isForEndpoint = false
            guard let arrived = arriving.take() else { return }
            let body = arrived.body ?? ByteBuffer()
            guard let awaited = arrived.awaited else { return serve(arrived.exchange, .whole(body), context) }
            awaited.settle(.success(body))
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if let exchange = arriving?.exchange, arriving?.awaited == nil {
            // What comes in pieces has its task before all of it is there, so that observers see it.
            let body = AwaitedReply<ByteBuffer>()
            arriving?.awaited = body
            serve(exchange, .awaited(body), context)
        }
        context.fireChannelReadComplete()
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let exchange = exchanges.exchange(RequestHead(head), on: context.channel)
        if let refusal = route.refusal(of: exchange.head, from: context.channel) {
            return refuse(refusal, exchange, context)
        }
        arriving = Arriving(exchange: exchange)
        guard exchange.head.awaitsContinue else { return }
        let goOn = HTTPResponseHead(version: .http1_1, status: .continue)
        context.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
    }

    private func collect(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
        // Without a request that arrives, it was refused, and nobody wants the rest of it.
        guard arriving != nil else { return }
        guard (arriving?.body?.readableBytes ?? 0) + buffer.readableBytes <= route.bodyLimit else {
            guard let arrived = arriving.take() else { return }
            arrived.awaited?.settle(.failure(CancellationError()))
            guard let reply else { return refuse(route.tooLong, arrived.exchange, context) }
            return reply.settle(.answered(route.tooLong))
        }
        // In place: with a second owner, each part would copy all that came before it.
        if arriving?.body?.writeImmutableBuffer(buffer) == nil { arriving?.body = buffer }
    }

    private func serve(_ exchange: Exchange, _ body: RequestBody, _ context: ChannelHandlerContext) {
        let reply = reply(exchange, context)
        exchange.hold()
        // Detached since it may be made in the task of the request ahead, as that one's response ends, and whatever that
        // task has bound would be bound for these hooks. What it does after its response has ended nobody awaits: the
        // session, which alone can bring that about, cancels it when it ends.
        let work = Task.detached(executorPreference: executor) { [route] in
            exchange.begin()
            if let body = await body.bytes { await route.serve(body, reply) }
            Arrival.end()
            exchange.release()
        }
        self.work = work
        reply.serve(by: work)
        if hasClientLeft { reply.clientLeft() }
    }

    private func refuse(_ refusal: Answer, _ exchange: Exchange, _ context: ChannelHandlerContext) {
        exchange.announce()
        reply(exchange, context).settle(.answered(refusal))
    }

    private func reply(_ exchange: Exchange, _ context: ChannelHandlerContext) -> MCPHTTPReply {
        let reply = MCPHTTPReply(
            exchange, through: route.edge, by: NIOLoopBound(self, eventLoop: context.eventLoop))
        self.reply = reply
        return reply
    }

    // MARK: - Responses

    /// Writes parts of a response.
    ///
    /// - Parameters:
    ///   - parts: the parts; the last one ends the response where it is an end.
    ///   - reply: the response; nothing is written where it has ended.
    ///   - written: called when the parts were handed to the socket, or could not be.
    func write(_ parts: [HTTPServerResponsePart], of reply: MCPHTTPReply, written: EventLoopPromise<Void>? = nil) {
        guard self.reply === reply, let context, let last = parts.last else {
            written?.fail(ChannelError.alreadyClosed)
            return
        }
        for part in parts.dropLast() { context.write(wrapOutboundOut(part), promise: nil) }
        guard case .end = last else { return context.writeAndFlush(wrapOutboundOut(last), promise: written) }
        let isOpen = context.channel.isActive
        // The next request may begin while the end is written.
        (self.reply, work) = (nil, nil)
        context.writeAndFlush(wrapOutboundOut(last), promise: written)
        reply.exchange.responseEnded(isWritten: isOpen)
    }

    /// Ends a response of which nothing more gets to the client.
    private func giveUp(_ reply: MCPHTTPReply) {
        self.reply = nil
        reply.close()
        reply.exchange.responseEnded(isWritten: false)
    }

    // MARK: - The client goes away

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ClientLeft else { return context.fireUserInboundEventTriggered(event) }
        leave()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        abandon()
        context.fireErrorCaught(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        if let reply { giveUp(reply) }
        context.fireChannelInactive()
    }

    private func leave() {
        hasClientLeft = true
        abandon()
        reply?.clientLeft()
    }

    /// Gives up a request of which the rest will not come.
    private func abandon() {
        guard let arrived = arriving.take() else { return }
        arrived.awaited?.settle(.failure(CancellationError()))
        guard let reply else { return arrived.exchange.responseEnded(isWritten: false) }
        giveUp(reply)
    }
}
