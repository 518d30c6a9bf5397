import NIOCore
import NIOHTTP1

/// Gives each request on one HTTP connection its turn, and ends the connection when it is to end.
///
/// The handlers behind it see one request at a time: nothing of the next before the response has ended. What the client
/// does apart from its requests reaches them when it is its turn too, except that it has left, which is told at once.
final class TurnsHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private var turns = RequestTurns()
    private var ending = ConnectionEnding()
    private var idling: ConnectionIdling
    /// Looks whether the connection is idle.
    private var timer: Scheduled<Void>?
    private var context: ChannelHandlerContext?
    private var isReadWanted = false
    /// Whether requests that have waited are passed on, by a function further up.
    private var isGoingOn = false

    /// - Parameter idleTimeout: how long a connection may be idle.
    init(idleTimeout: TimeAmount) {
        idling = ConnectionIdling(timeout: idleTimeout)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        watchIdling(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        timer?.cancel()
    }

    // MARK: - Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let part = turns.receive(unwrapInboundIn(data)) else { return }
        context.fireChannelRead(wrapInboundOut(part))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        idling.lastActive = .now()
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

    // MARK: - Responses

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        ending.unwritten += 1
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.ending.unwritten -= 1
            if let context = self.context { self.endWhereNothingIsUnderWay(context) }
        }
        context.write(data, promise: written)
        turns.answered()
        idling.lastActive = .now()
        goOn(context)
    }

    /// Passes on what has waited for its turn.
    private func goOn(_ context: ChannelHandlerContext) {
        // What is refused at once is answered in here: the outermost call goes on, however many there are.
        guard !isGoingOn, context.channel.isActive else { return }
        isGoingOn = true
        defer { isGoingOn = false }
        var isPassed = false
        while let part = turns.next() {
            context.fireChannelRead(wrapInboundOut(part))
            isPassed = true
        }
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
            ending.isInputClosed = true
            context.fireUserInboundEventTriggered(ClientLeft())
        case is ChannelShouldQuiesceEvent: ending.isQuiescing = true
        default: return context.fireUserInboundEventTriggered(event)
        }
        endWhereNothingIsUnderWay(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        ending.mistake = error
        endWhereNothingIsUnderWay(context)
    }

    private func endWhereNothingIsUnderWay(_ context: ChannelHandlerContext) {
        while let step = ending.next(turns) {
            switch step {
            // The router writes what it has to say, and closes.
            case .refuse(let mistake): return context.fireErrorCaught(mistake)
            case .closeInput: context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
            case .close: return context.close(promise: nil)
            }
        }
    }

    private func watchIdling(_ context: ChannelHandlerContext) {
        let handler = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(deadline: idling.deadline(after: .now())) {
            let (handler, context) = handler.value
            handler.idlingMayHaveEnded(context)
        }
    }

    private func idlingMayHaveEnded(_ context: ChannelHandlerContext) {
        if idling.isOver(at: .now(), isAnswering: turns.isAnswering, isWriting: ending.unwritten > 0) {
            context.close(promise: nil)
        } else {
            watchIdling(context)
        }
    }
}
