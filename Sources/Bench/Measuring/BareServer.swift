import NIOCore
import NIOHTTP1
import NIOPosix

/// A bare SwiftNIO HTTP handler on one loop: whatever is asked for, the answer is the same but for the request's id.
package struct BareServer: Sendable {
    package let port: Int

    /// The address that a generator is given.
    package var url: String { "http://127.0.0.1:\(port)/mcp" }

    /// Serves while `body` runs.
    package static func with(_ body: (BareServer) async throws -> Void) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let result: Result<Void, any Error>
        do {
            let listener = try await listen(on: group)
            result = .success(try await body(BareServer(port: listener.localAddress?.port ?? 0)))
        } catch {
            result = .failure(error)
        }
        // What is open on its loop ends with the group.
        try await group.shutdownGracefully()
        try result.get()
    }

    private static func listen(on group: MultiThreadedEventLoopGroup) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4_096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Constant())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    private final class Constant: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        // Good for a call, and for finding out that no handshake is needed.
        private static let before = ByteBuffer(string: #"{"jsonrpc":"2.0","id":"#)
        private static let after = ByteBuffer(
            string: #","result":{"content":[{"type":"text","text":"ping"}],"supportedVersions":["2026-07-28"]}}"#)
        private static let name = Array(#""id":"#.utf8)

        private var body = ByteBuffer()

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head: body.clear()
            case .body(var part): body.writeBuffer(&part)
            case .end: answer(context)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }

        private func answer(_ context: ChannelHandlerContext) {
            var answer = context.channel.allocator.buffer(capacity: 160)
            answer.writeImmutableBuffer(Self.before)
            answer.writeBytes(id)
            answer.writeImmutableBuffer(Self.after)
            let headers: HTTPHeaders = [
                "Content-Type": "application/json", "Content-Length": "\(answer.readableBytes)",
            ]
            context.write(
                wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))), promise: nil
            )
            context.write(wrapOutboundOut(.body(.byteBuffer(answer))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }

        /// The digits of the request's id, which stands near the beginning.
        private var id: ByteBufferView {
            let view = body.readableBytesView
            let place = view.indices.prefix(64).first { view[$0...].starts(with: Self.name) } ?? view.startIndex
            return view[place...].dropFirst(Self.name.count).prefix { (0x30...0x39).contains($0) }
        }
    }
}
