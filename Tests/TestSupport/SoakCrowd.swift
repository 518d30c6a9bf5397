import AsyncHTTPClient
import JSON
import NIOCore
import NIOHTTP1
import Testing

/// Many clients of the conformance application at the same time, each with a session whose calls are answered, stream,
/// are taken back, or lose their client.
package struct SoakCrowd: Sendable {
    private let sessions: Int
    private let calls: Int
    private let client: HTTPClient
    private let url: String

    /// Runs a function with a crowd, and closes the crowd's connections after it.
    ///
    /// - Parameters:
    ///   - sessions: how many clients there are.
    ///   - calls: how many calls each makes.
    ///   - url: the server's MCP endpoint.
    ///   - body: what to do with the crowd.
    /// - Throws: what the function throws, or what keeps the connections from being closed.
    package static func gather(
        sessions: Int = 200, calls: Int = 50, at url: String, _ body: (SoakCrowd) async throws -> Void
    ) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 2 * sessions
        let client = HTTPClient(configuration: configuration)
        let crowd = SoakCrowd(sessions: sessions, calls: calls, client: client, url: url)
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(crowd))
        } catch {
            result = .failure(error)
        }
        try await client.shutdown()
        try result.get()
    }

    private init(sessions: Int, calls: Int, client: HTTPClient, url: String) {
        self.sessions = sessions
        self.calls = calls
        self.client = client
        self.url = url
    }

    /// Lets every client live from its session's beginning to its end.
    package func live() async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<sessions { group.addTask { try await liveOnce() } }
            try await group.waitForAll()
        }
    }
}

// MARK: - One client

extension SoakCrowd {
    /// A call that a client makes.
    private enum Step {
        case greet(Int)
        /// Says something before it answers.
        case stream
        /// Says something, and then does not answer for longer than anybody waits.
        case wait

        var params: JSONValue {
            switch self {
            case .greet(let number): ["name": "greet", "arguments": ["name": .string("number \(number)")]]
            case .stream: ["name": "test_streaming_elicitation", "_meta": ["progressToken": 1]]
            case .wait: ["name": "slow_compute", "arguments": ["seconds": 600], "_meta": ["progressToken": 1]]
            }
        }
    }

    private func liveOnce() async throws {
        let opened = try await post(
            ["jsonrpc": "2.0", "id": 0, "method": "initialize", "params": ["protocolVersion": "2025-11-25"]], nil)
        let session = try #require(opened.headers.first(name: "mcp-session-id"))
        _ = try await text(of: opened)
        for number in 1...calls {
            switch number % 5 {
            case 0: try await takeBack(number, session)
            case 1: try await leave(number, session)
            case 2, 3: #expect(try await text(of: call(.stream, number, session)).contains("the stream carried news"))
            default: #expect(try await text(of: call(.greet(number), number, session)).contains("number \(number)!"))
            }
        }
        var request = HTTPClientRequest(url: url)
        request.method = .DELETE
        request.headers.add(name: "Mcp-Session-Id", value: session)
        let ended = try await client.execute(request, timeout: .seconds(120))
        _ = try await text(of: ended)
        #expect(ended.status.code == 204)
    }

    /// Begins a call, and takes it back when it has begun.
    private func takeBack(_ number: Int, _ session: String) async throws {
        let response = try await call(.wait, number, session)
        var body = response.body.makeAsyncIterator()
        #expect(try await body.next() != nil)
        try await cancel(number, session)
        while let chunk = try await body.next() { #expect(!String(buffer: chunk).contains("took")) }
    }

    /// Begins a call, hangs up in the middle, and takes the call back by another connection.
    private func leave(_ number: Int, _ session: String) async throws {
        do {
            let response = try await call(.wait, number, session)
            var body = response.body.makeAsyncIterator()
            // Letting go of the body before its end closes the connection.
            _ = try await body.next()
        }
        try await cancel(number, session)
    }

    private func cancel(_ number: Int, _ session: String) async throws {
        let id = JSONValue.integer(Int64(number))
        let cancelled = try await post(
            ["jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["requestId": id]], session)
        _ = try await text(of: cancelled)
    }

    private func call(_ step: Step, _ number: Int, _ session: String) async throws -> HTTPClientResponse {
        let id = JSONValue.integer(Int64(number))
        return try await post(
            ["jsonrpc": "2.0", "id": id, "method": "tools/call", "params": step.params], session)
    }

    private func text(of response: HTTPClientResponse) async throws -> String {
        String(buffer: try await response.body.collect(upTo: 1 << 20))
    }

    private func post(_ message: JSONValue, _ session: String?) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "application/json, text/event-stream")
        if let session { request.headers.add(name: "Mcp-Session-Id", value: session) }
        request.body = .bytes(ByteBuffer(bytes: message.encoded()))
        return try await client.execute(request, timeout: .seconds(120))
    }
}
