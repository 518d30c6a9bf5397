import ActingWeb
import ActingWebHTTP
import ActingWebMCP
import AsyncHTTPClient
import Foundation
import JSON
import NIOCore
import NIOHTTP1
import Testing

/// Many sessions at the same time, whose calls stream, are taken back, or lose their clients; nothing is left of them.
@Suite struct SoakTests {
    private static let sessions = 200
    private static let calls = 50

    private func app() -> App {
        let app = App(name: "soak")
        app.actionHook("echo", as: .tool()) { _, call async in call.data }
        app.actionHook("stream", as: .tool()) { _, call async in
            for step in 0..<3 { call.client.log(.info, .integer(Int64(step))) }
            return "streamed"
        }
        app.actionHook("wait", as: .tool()) { _, call in
            call.client.log(.info, "waiting")
            try await Task.sleep(for: .seconds(600))
            return "too late"
        }
        return app
    }

    @Test func `sessions that stream, cancel and leave go by without a trace`() async throws {
        try await RunningServer.serving(app(), loops: 2) { server in
            let client = HTTPClient(configuration: Self.configuration)
            let url = "http://127.0.0.1:\(server.port)/mcp"
            do {
                try await Self.run(client, url)
                let (settled, before) = (await Self.settled(server.mcp), Self.residentBytes)
                let left = [
                    settled.sessions, settled.listeners, settled.requests, settled.tasks, settled.streams,
                ]
                #expect(left.allSatisfy { $0 == 0 })
                try await Self.run(client, url)
                #expect(await Self.settled(server.mcp) == settled)
                // A second time costs nothing that the first did not. Other tests share the process and grow beside this
                // one, so the bound is what ten thousand calls would leave if each left its stream's buffer.
                #expect(Self.residentBytes < before + 256 << 20)
            } catch {
                try await client.shutdown()
                throw error
            }
            try await client.shutdown()
        }
    }

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 2 * sessions
        return configuration
    }

    private static func run(_ client: HTTPClient, _ url: String) async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<sessions {
                group.addTask { try await SoakSession(client, url).live(calls: calls) }
            }
            try await group.waitForAll()
        }
    }

    /// What is kept, once nothing changes any more.
    private static func settled(_ service: MCPService) async -> Census {
        for _ in 0..<500 where service.census.requests > 0 { try? await Task.sleep(for: .milliseconds(10)) }
        return service.census
    }

    private static var residentBytes: Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages?.dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}

/// One client with a session, from its beginning to its end.
private struct SoakSession {
    private let client: HTTPClient
    private let url: String

    init(_ client: HTTPClient, _ url: String) {
        self.client = client
        self.url = url
    }

    func live(calls: Int) async throws {
        let opened = try await post(
            ["jsonrpc": "2.0", "id": 0, "method": "initialize", "params": ["protocolVersion": "2025-11-25"]], nil)
        let session = try #require(opened.headers.first(name: "mcp-session-id"))
        _ = try await opened.body.collect(upTo: 1 << 20)
        for number in 1...calls {
            switch number % 5 {
            case 0: try await takeBack(number, session)
            case 1: try await leave(number, session)
            case 2, 3: #expect(try await text(of: "stream", number, session).contains("streamed"))
            default: #expect(try await text(of: "echo", number, session).contains("number-\(number)"))
            }
        }
        var request = HTTPClientRequest(url: url)
        request.method = .DELETE
        request.headers.add(name: "Mcp-Session-Id", value: session)
        let ended = try await client.execute(request, timeout: .seconds(60))
        _ = try await ended.body.collect(upTo: 1 << 20)
        #expect(ended.status.code == 204)
    }

    private func text(of tool: String, _ number: Int, _ session: String) async throws -> String {
        let response = try await call(tool, number, session)
        return String(buffer: try await response.body.collect(upTo: 1 << 20))
    }

    /// Begins a call, and takes it back when it has begun.
    private func takeBack(_ number: Int, _ session: String) async throws {
        let response = try await call("wait", number, session)
        var body = response.body.makeAsyncIterator()
        #expect(try await body.next() != nil)
        let cancelled = try await post(
            [
                "jsonrpc": "2.0", "method": "notifications/cancelled",
                "params": ["requestId": .integer(Int64(number))],
            ], session)
        _ = try await cancelled.body.collect(upTo: 1 << 20)
        while let chunk = try await body.next() { #expect(!String(buffer: chunk).contains("too late")) }
    }

    /// Begins a call, hangs up in the middle, and takes the call back by another connection.
    private func leave(_ number: Int, _ session: String) async throws {
        do {
            let response = try await call("wait", number, session)
            var body = response.body.makeAsyncIterator()
            _ = try await body.next()
            // Letting go of the body before its end closes the connection.
        }
        let cancelled = try await post(
            [
                "jsonrpc": "2.0", "method": "notifications/cancelled",
                "params": ["requestId": .integer(Int64(number))],
            ], session)
        _ = try await cancelled.body.collect(upTo: 1 << 20)
    }

    private func call(_ tool: String, _ number: Int, _ session: String) async throws -> HTTPClientResponse {
        let arguments: JSONValue = ["text": .string("number-\(number)")]
        return try await post(
            [
                "jsonrpc": "2.0", "id": .integer(Int64(number)), "method": "tools/call",
                "params": ["name": .string(tool), "arguments": arguments],
            ], session)
    }

    private func post(_ message: JSONValue, _ session: String?) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "application/json, text/event-stream")
        if let session { request.headers.add(name: "Mcp-Session-Id", value: session) }
        request.body = .bytes(ByteBuffer(bytes: message.encoded()))
        return try await client.execute(request, timeout: .seconds(60))
    }
}
