import NIOCore
import Synchronization

/// Sees a client go away while its request is served.
///
/// The read side closes when a client hangs up, and nothing else tells while there is nothing to write.
final class DepartureWatch: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = Any

    private struct State {
        var hasLeft = false
        var action: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// Does something when the client goes away, which is at once where it has gone; it replaces what was to be done.
    func onDeparture(_ action: (@Sendable () -> Void)?) {
        let hasLeft = state.withLock { state in
            state.action = action
            return state.hasLeft
        }
        if hasLeft { action?() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { leave() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    private func leave() {
        let action = state.withLock { state in
            state.hasLeft = true
            return state.action
        }
        action?()
    }
}
