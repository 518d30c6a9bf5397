import NIOCore
import NIOPosix

/// A server that takes connections and never answers.
struct SilentServer {
    let url: String
    private let listener: any Channel
    private let connections: AsyncStream<Void>

    init() async throws {
        let (connections, continuation) = AsyncStream<Void>.makeStream()
        self.connections = connections
        listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                continuation.yield()
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .bind(host: "127.0.0.1", port: 0).get()
        url = "http://127.0.0.1:\(listener.localAddress?.port ?? 0)/mcp"
    }

    /// Waits until somebody has connected.
    func connected() async {
        for await _ in connections { break }
    }

    func close() async throws {
        try await listener.close()
    }
}
