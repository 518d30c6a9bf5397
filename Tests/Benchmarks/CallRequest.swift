import NIOCore
import NIOHTTP1

/// One tool call as it goes over the wire again and again, and what its answer must contain.
struct CallRequest: Sendable {
    let body: String
    let expected: String

    /// A call of a tool that answers with the text it is given.
    init(tool: String) {
        body =
            #"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"\#(tool)","arguments":{"text":"ping"}}}"#
        expected = #"{"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"ping"}]}}"#
    }

    func addHandlers(
        to channel: any Channel, until end: ContinuousClock.Instant, finished: EventLoopPromise<[Duration]>
    ) throws {
        try channel.pipeline.syncOperations.addHTTPClientHandlers()
        try channel.pipeline.syncOperations.addHandler(Caller(self, until: end, finished: finished))
    }

    /// Sends the call, checks the answer, and begins again until the time is over.
    private final class Caller: ChannelInboundHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias OutboundOut = HTTPClientRequestPart

        private let head: HTTPRequestHead
        private let body: ByteBuffer
        private let expected: ByteBuffer
        private let end: ContinuousClock.Instant
        private let finished: EventLoopPromise<[Duration]>
        private var sentAt = ContinuousClock.now
        private var answer = ByteBuffer()
        private var times: [Duration] = []

        init(_ request: CallRequest, until end: ContinuousClock.Instant, finished: EventLoopPromise<[Duration]>) {
            head = HTTPRequestHead(
                version: .http1_1,
                method: .POST,
                uri: "/mcp",
                headers: [
                    "Host": "127.0.0.1", "Content-Type": "application/json",
                    "Accept": "application/json, text/event-stream", "MCP-Protocol-Version": "2025-06-18",
                    "Content-Length": "\(request.body.utf8.count)",
                ]
            )
            body = ByteBuffer(string: request.body)
            expected = ByteBuffer(string: request.expected)
            self.end = end
            self.finished = finished
        }

        func channelActive(context: ChannelHandlerContext) {
            send(context)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head: answer.clear()
            case .body(var part): answer.writeBuffer(&part)
            case .end: answered(context)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            finished.fail(error)
            context.close(promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) {
            finished.fail(ChannelError.eof)
        }

        private func answered(_ context: ChannelHandlerContext) {
            let now = ContinuousClock.now
            guard answer == expected else {
                finished.fail(UnexpectedAnswer(body: String(buffer: answer)))
                return context.close(promise: nil)
            }
            times.append(now - sentAt)
            guard now < end else {
                finished.succeed(times)
                return context.close(promise: nil)
            }
            send(context)
        }

        private func send(_ context: ChannelHandlerContext) {
            sentAt = .now
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}

/// A server answered something else than what was asked for.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let body: String

    var description: String { "the server answered \(body.prefix(200))" }
}
