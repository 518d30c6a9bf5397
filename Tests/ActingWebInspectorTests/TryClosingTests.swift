import Interface
import NIOCore
import NIOPosix
import Testing

@testable import ActingWebInspector

@Suite(.timeLimit(.minutes(1))) struct TryClosingTests {
    @Test func `a client closes though the server never answers its handshake`() async throws {
        let (asked, continuation) = AsyncStream<Void>.makeStream()
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                continuation.yield()
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let client = TryClient(url: "http://127.0.0.1:\(listener.localAddress?.port ?? 0)/mcp")
        client.perform(.list)
        for await _ in asked { break }

        await client.close()

        try await listener.close()
    }
}
