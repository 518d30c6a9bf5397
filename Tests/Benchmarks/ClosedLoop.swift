import NIOCore
import NIOPosix

/// Keeps a number of connections busy: each sends its next request when the answer to the last one is there.
struct ClosedLoop {
    let port: Int
    let connections: Int
    let request: CallRequest

    /// Runs for a while on a loop of its own.
    ///
    /// - Parameters:
    ///   - group: whose loop the connections use; none of the server's.
    ///   - duration: how long new requests are sent.
    /// - Returns: the time of each answer.
    /// - Throws: where a connection fails or an answer is not the one expected.
    func run(on group: MultiThreadedEventLoopGroup, for duration: Duration) async throws -> Latencies {
        let loop = group.next()
        let begin = ContinuousClock.now
        let end = begin + duration
        let times = try await withThrowingTaskGroup(of: [Duration].self) { tasks in
            for _ in 0..<connections {
                tasks.addTask { try await call(on: loop, until: end) }
            }
            return try await tasks.reduce(into: []) { $0 += $1 }
        }
        return Latencies(times, over: ContinuousClock.now - begin)
    }

    /// Calls over one connection until the time is over.
    private func call(on loop: any EventLoop, until end: ContinuousClock.Instant) async throws -> [Duration] {
        let finished = loop.makePromise(of: [Duration].self)
        let bootstrap = ClientBootstrap(group: loop)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { [request] channel in
                channel.eventLoop.makeCompletedFuture {
                    try request.addHandlers(to: channel, until: end, finished: finished)
                }
            }
        do {
            _ = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
        } catch {
            finished.fail(error)
        }
        return try await finished.futureResult.get()
    }
}
