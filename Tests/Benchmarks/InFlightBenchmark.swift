import ActingWeb
import ActingWebHTTP
import ArgumentParser
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Trace
import TraceInstrumentation

/// Many slow calls in flight at a time: what each takes of memory, and how many threads they need.
struct InFlightBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "in-flight", abstract: "Many slow calls in flight: memory, threads, and whether all are answered.")

    @Option(help: "How many calls.")
    var calls = 10_000

    @Option(help: "How many seconds each waits.")
    var seconds = 2

    @Option(help: "The mode that serves them.")
    var mode = "async"

    @Option(help: "Where to call; for the process that makes the calls.")
    var port: Int?

    func validate() throws {
        guard ActingWeb.ExecutionMode(rawValue: mode) != nil else { throw ValidationError("there is no mode \(mode)") }
    }

    func run() async throws {
        try raiseFileLimit()
        if let port { return try await call(port) }
        try await RunningServer.with { server in
            server.modes.current = ActingWeb.ExecutionMode(rawValue: mode) ?? .async
            let idle = try Usage.now
            let client = Process()
            client.executableURL = URL(fileURLWithPath: "/proc/self/exe")
            client.arguments = [
                "in-flight", "--calls", "\(calls)", "--seconds", "\(seconds)", "--port", "\(server.port)",
            ]
            try client.run()
            var most = idle
            while client.isRunning {
                try await Task.sleep(for: .milliseconds(50))
                let now = try Usage.now
                most = Usage(threads: max(most.threads, now.threads), bytes: max(most.bytes, now.bytes))
            }
            guard client.terminationStatus == 0 else { throw ClientFailed(status: client.terminationStatus) }
            print("mode \(mode), \(calls) calls of \(seconds) s on one loop")
            print("threads: \(idle.threads) idle, \(most.threads) at the most")
            print(
                "resident: \(idle.bytes >> 20) MB idle, \(most.bytes >> 20) MB at the most: "
                    + "\((most.bytes - idle.bytes) / max(1, calls)) bytes a request")
        }
    }

    /// Opens every connection, sends every call, and counts the answers.
    private func call(_ port: Int) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let body =
            #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"slow","arguments":{"seconds":\#(seconds)}}}"#
        let head =
            "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Accept: application/json, text/event-stream\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        let began = ContinuousClock.now
        let answered = try await withThrowingTaskGroup(of: Bool.self) { tasks in
            for _ in 0..<calls {
                tasks.addTask { try await Self.exchange(head + body, port, group.next()) }
            }
            return try await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        print("answered: \(answered) of \(calls) in \(ContinuousClock.now - began)")
        try await group.shutdownGracefully()
    }

    private static func exchange(_ text: String, _ port: Int, _ loop: any EventLoop) async throws -> Bool {
        let answer = loop.makePromise(of: Bool.self)
        let channel = try await ClientBootstrap(group: loop)
            .connectTimeout(.seconds(60))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(FirstBytes(answer))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        try await channel.writeAndFlush(ByteBuffer(string: text))
        let isOK = try await answer.futureResult.get()
        try await channel.close()
        return isOK
    }

    private func raiseFileLimit() throws {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_cur > calls + 100 else {
            throw ValidationError("\(calls) connections need more open files than the system allows: \(limit.rlim_cur)")
        }
    }

    private struct Usage {
        let threads: Int
        let bytes: Int

        static var now: Usage {
            get throws {
                guard let sample = ProcessProbe.sample() else {
                    throw ValidationError("the system does not tell what a process takes of it")
                }
                return Usage(threads: sample.threads.count, bytes: sample.residentBytes)
            }
        }
    }

    /// The process that makes the calls did not end well.
    private struct ClientFailed: Error, CustomStringConvertible {
        let status: Int32

        var description: String { "the process that makes the calls ended with status \(status)" }
    }

    /// Whether an answer begins as one that went well.
    private final class FirstBytes: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let answer: EventLoopPromise<Bool>

        init(_ answer: EventLoopPromise<Bool>) {
            self.answer = answer
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            answer.succeed(String(buffer: unwrapInboundIn(data)).hasPrefix("HTTP/1.1 200"))
        }

        func channelInactive(context: ChannelHandlerContext) {
            answer.fail(ChannelError.eof)
        }
    }
}
