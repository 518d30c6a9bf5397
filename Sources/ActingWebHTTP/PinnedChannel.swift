import ActingWeb
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// An HTTP/1.1 connection whose whole task tree stays on the event loop of its channel.
///
/// In its pipeline, requests for the MCP endpoint are taken out before they reach the router's asynchronous channel.
struct PinnedChannel: ServerChildChannel {
    /// How long a connection may be idle.
    private static let idleTimeout = TimeAmount.seconds(60)

    /// How much the heads of requests may hold.
    private static let headLimits = {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderListSize = 80 << 10
        limits.maxHeaderFieldCount = 1_000
        return limits
    }()

    /// A connection that is set up.
    struct Value: ServerChildChannelValue {
        let http: HTTP1Channel.Value
        /// Serves the endpoint.
        let endpoint: NIOLoopBound<MCPChannelHandler>

        var channel: any Channel { http.channel }
    }

    private let http: HTTP1Channel
    private let route: MCPRoute
    private let exchanges: Exchanges
    private let loops: ServerLoops

    /// - Parameters:
    ///   - responder: answers what is not for the endpoint.
    ///   - route: the endpoint.
    ///   - exchanges: begins the exchange of each request.
    ///   - loops: the loops of connections.
    init(_ responder: ObservingResponder, _ route: MCPRoute, _ exchanges: Exchanges, loops: ServerLoops) {
        http = HTTP1Channel(responder: { try await responder.respond($0, $1, $2) })
        self.route = route
        self.exchanges = exchanges
        self.loops = loops
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            // Turns are taken by a handler of our own, errors are the router's, and header fields are checked where they
            // are made.
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
                withEncoderConfiguration: .init(), withDecoderLimitConfiguration: Self.headLimits)
            let endpoint = MCPChannelHandler(route, on: loops.executor(of: channel.eventLoop), exchanges)
            try pipeline.addHandlers(
                TurnsHandler(idleTimeout: Self.idleTimeout), endpoint, HTTP1ToHTTPServerCodec(secure: false))
            return Value(
                http: try NIOAsyncChannel(
                    wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true)),
                endpoint: NIOLoopBound(endpoint, eventLoop: channel.eventLoop))
        }
    }

    func handle(value: Value, logger: Logger) async {
        await withTaskExecutorPreference(loops.executor(of: value.channel.eventLoop)) {
            await withTaskCancellationHandler {
                await http.handle(value: value.http, logger: logger)
                // A request of a session is served to its end, though its client has gone.
                await value.work?.value
            } onCancel: {
                value.cancel()
            }
        }
    }
}

extension PinnedChannel.Value {
    /// What is being done for a request of the endpoint; called on the channel's loop.
    fileprivate var work: Task<Void, Never>? {
        channel.eventLoop.inEventLoop ? endpoint.value.work : nil
    }

    /// Stops what is being done for a request of the endpoint.
    fileprivate func cancel() {
        channel.eventLoop.execute { endpoint.value.work?.cancel() }
    }
}
