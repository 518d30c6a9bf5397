import ActingWeb
import ActingWebMCP
import NIOCore
import NIOHTTP1

/// Everything that happens on one HTTP connection before a request is somebody's: each has its turn, those for the MCP
/// endpoint are served, the others are passed on to the router, and a connection ends that nobody uses.
///
/// It stands in front of the asynchronous channel that the router reads, so that a request for the endpoint costs the loop
/// one task, which is queued when all of the request is there, and no other switch between tasks.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
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
    private var turns = RequestTurns()
    private var arriving: Arriving?
    /// What answers the request whose turn it is.
    private var reply: MCPHTTPReply?
    private var isReadWanted = false
    /// How many ends of responses are not handed to the socket; a connection that is closed would drop them.
    private var unwritten = 0
    /// Whether requests that have waited are taken, by a function further up.
    private var isGoingOn = false
    /// Whether the client sends no more, which the router is not told before everything is answered: it would close.
    private var isInputClosed = false
    /// What the client sent that is no HTTP, which the router is not told before everything is answered: it would refuse.
    private var mistake: (any Error)?
    private var idling: ConnectionIdling

    /// - Parameters:
    ///   - route: serves the endpoint's requests.
    ///   - executor: the executor of the channel's loop.
    ///   - exchanges: begins the exchange of each request.
    ///   - idleTimeout: how long a connection may be idle.
    init(_ route: MCPRoute, on executor: LoopExecutor, _ exchanges: Exchanges, idleTimeout: TimeAmount) {
        self.route = route
        self.executor = executor
        self.exchanges = exchanges
        idling = ConnectionIdling(timeout: idleTimeout)
    }

    /// What is being done for a request whose response has not been written to its end.
    private(set) var work: Task<Void, Never>?
    /// Whether the client reads no more, or sends no more, which is as much.
    private(set) var hasClientLeft = false

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        watchIdling(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        idling.timer?.cancel()
    }

    // MARK: - Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let delivery = turns.receive(unwrapInboundIn(data)) else { return }
        take(delivery, context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        idling.lastActive = .now()
        serveWhatArrives(context)
        context.fireChannelReadComplete()
        endWhereNothingIsUnderWay(context)
    }

    func read(context: ChannelHandlerContext) {
        if turns.isHolding || (turns.isBlocked && turns.isIdle) { isReadWanted = true } else { context.read() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        turns.isBlocked = !context.channel.isWritable
        context.fireChannelWritabilityChanged()
        if !turns.isBlocked { goOn(context) }
    }

    private func take(_ delivery: RequestTurns.Delivery, _ context: ChannelHandlerContext) {
        guard delivery.owner == .endpoint else { return context.fireChannelRead(wrapInboundOut(delivery.part)) }
        switch delivery.part {
        case .head(let head):
            let exchange = exchanges.exchange(RequestHead(head), on: context.channel)
            if let refusal = route.refusal(of: exchange.head, from: context.channel) {
                refuse(refusal, exchange, context)
            } else {
                arriving = Arriving(exchange: exchange)
                if exchange.head.awaitsContinue {
                    let goOn = HTTPResponseHead(version: .http1_1, status: .continue)
                    context.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
                }
            }
        case .body(var buffer):
            // Without a request that arrives, it was refused, and nobody wants the rest of it.
            guard arriving != nil else { return }
            guard (arriving?.body?.readableBytes ?? 0) + buffer.readableBytes <= route.bodyLimit else {
                return refuseWhatArrives(context)
            }
            // In place: with a second owner, each part would copy all that came before it.
            if arriving?.body?.writeBuffer(&buffer) == nil { arriving?.body = buffer }
        case .end:
            guard let arrived = arriving.take() else { return }
            let body = arrived.body ?? ByteBuffer()
            guard let awaited = arrived.awaited else { return serve(arrived.exchange, .whole(body), context) }
            awaited.settle(.success(body))
        }
    }

    /// Gives a request that comes in pieces its task before all of it is there, so that observers see it.
    private func serveWhatArrives(_ context: ChannelHandlerContext) {
        guard let exchange = arriving?.exchange, arriving?.awaited == nil else { return }
        let body = AwaitedReply<ByteBuffer>()
        arriving?.awaited = body
        serve(exchange, .awaited(body), context)
    }

    private func refuseWhatArrives(_ context: ChannelHandlerContext) {
        guard let arrived = arriving.take() else { return }
        arrived.awaited?.settle(.failure(CancellationError()))
        guard let reply else { return refuse(route.tooLong, arrived.exchange, context) }
        reply.settle(.answered(route.tooLong))
    }

    private func serve(_ exchange: Exchange, _ body: RequestBody, _ context: ChannelHandlerContext) {
        let reply = reply(exchange, context)
        exchange.hold()
        // Nobody awaits what it does after its response has ended; the session, which alone can bring that about, cancels
        // it when it ends. It is detached, as a request that has waited for another begins where that one's task ends.
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
        context.writeAndFlush(wrapOutboundOut(last), promise: promise(ofEnd: written, context))
        // A connection that turns out to be lost has ended the reply by itself.
        guard self.reply === reply else { return }
        work = nil
        end(reply, isWritten: isOpen)
        answered(context)
    }

    /// A promise that is kept when the end of a response was handed to the socket.
    private func promise(
        ofEnd written: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) -> EventLoopPromise<Void> {
        let promise = written ?? context.eventLoop.makePromise(of: Void.self)
        unwritten += 1
        promise.futureResult.assumeIsolated().whenComplete { _ in
            self.unwritten -= 1
            if let context = self.context { self.endWhereNothingIsUnderWay(context) }
        }
        return promise
    }

    private func end(_ reply: MCPHTTPReply, isWritten: Bool) {
        self.reply = nil
        if !isWritten { reply.close() }
        reply.exchange.responseEnded(isWritten: isWritten)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        context.write(data, promise: self.promise(ofEnd: promise, context))
        answered(context)
    }

    private func answered(_ context: ChannelHandlerContext) {
        turns.answered()
        idling.lastActive = .now()
        goOn(context)
    }

    /// Takes what has waited for its turn.
    private func goOn(_ context: ChannelHandlerContext) {
        // What is refused at once is answered in here: the outermost call goes on, however many there are.
        guard !isGoingOn, context.channel.isActive else { return }
        isGoingOn = true
        defer { isGoingOn = false }
        var isPassed = false
        while let delivery = turns.next() {
            take(delivery, context)
            isPassed = isPassed || delivery.owner == .router
        }
        serveWhatArrives(context)
        if isPassed { context.fireChannelReadComplete() }
        if isReadWanted, !turns.isHolding {
            isReadWanted = false
            context.read()
        }
        endWhereNothingIsUnderWay(context)
    }

    // MARK: - The connection ends

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case let event as ChannelEvent where event == .inputClosed:
            isInputClosed = true
            leave()
            endWhereNothingIsUnderWay(context)
        case is ChannelShouldQuiesceEvent:
            idling.isQuiescing = true
            endWhereNothingIsUnderWay(context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        abandon()
        mistake = error
        endWhereNothingIsUnderWay(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        if let reply { end(reply, isWritten: false) }
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
        end(reply, isWritten: false)
    }

    /// Tells the router how the client's side has ended, and ends this one where it is to.
    private func endWhereNothingIsUnderWay(_ context: ChannelHandlerContext) {
        guard unwritten == 0, !turns.isHolding, !turns.isAnswering else { return }
        if mistake != nil || isInputClosed {
            // Of a request that has begun the rest will not come.
            abandon()
            if let mistake = mistake.take() { context.fireErrorCaught(mistake) }
            guard isInputClosed else { return }
            isInputClosed = false
            return context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
        if turns.isIdle, idling.isQuiescing || turns.hasEnded { context.close(promise: nil) }
    }

    private func watchIdling(_ context: ChannelHandlerContext) {
        let handler = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        idling.timer = context.eventLoop.scheduleTask(deadline: idling.deadline(after: .now())) {
            let (handler, context) = handler.value
            handler.idlingMayHaveEnded(context)
        }
    }

    private func idlingMayHaveEnded(_ context: ChannelHandlerContext) {
        if idling.isOver(at: .now(), isAnswering: turns.isAnswering, isWriting: unwritten > 0) {
            context.close(promise: nil)
        } else {
            watchIdling(context)
        }
    }
}
