import ActingWeb
import DemoApp
import JSON
import Testing
import Trace

/// What comes back over a real socket, the same in every mode.
@Suite struct AnswerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let call: Call
        let status: Int
        var outcome = Request.Outcome.refused
        var allow: String?
        var words: [String] = []

        var testDescription: String { rule }
    }

    private static let all = "POST, GET, DELETE"

    static let refusals = [
        Case(
            rule: "another host", call: .ping.with("Host", "evil.example"), status: 403, words: ["evil.example"]
        ),
        Case(
            rule: "another origin", call: .ping.with("Origin", "http://evil.example"), status: 403,
            words: ["http://evil.example"]
        ),
        Case(
            rule: "another host, before the path is looked at",
            call: Call(method: "GET", path: "/nothing").with("Host", "evil.example"), status: 403
        ),
        Case(
            rule: "another path", call: Call(method: "GET", path: "/nothing"), status: 404, words: ["/nothing", "/mcp"]),
        Case(rule: "GET without a session", call: Call(method: "GET"), status: 405, allow: "POST", words: ["POST"]),
        Case(
            rule: "DELETE without a session", call: Call(method: "DELETE"), status: 405, allow: "POST", words: ["POST"]),
        Case(rule: "PUT", call: Call("{}", method: "PUT"), status: 405, allow: all, words: ["POST"]),
        Case(rule: "PATCH", call: Call("{}", method: "PATCH"), status: 405, allow: all, words: ["POST"]),
        Case(rule: "OPTIONS", call: Call(method: "OPTIONS"), status: 405, allow: all, words: ["POST"]),
        Case(rule: "no content type", call: .ping.with("Content-Type", nil), status: 415, words: ["application/json"]),
        Case(rule: "another content type", call: .ping.with("Content-Type", "text/plain"), status: 415),
        Case(
            rule: "a content type that only begins well", call: .ping.with("Content-Type", "application/jsonp"),
            status: 415),
        Case(
            rule: "5 MB", call: Call(String(repeating: " ", count: 5_000_000)), status: 413, words: ["4194304 bytes"]
        ),
    ]

    static let faults = [
        Case(rule: "an empty body", call: Call(), status: 400, outcome: .protocolError(-32_700)),
        Case(
            rule: "malformed JSON", call: Call("{\"a\":"), status: 400, outcome: .protocolError(-32_700),
            words: ["byte 5"]),
        Case(
            rule: "10,000 open brackets", call: Call(String(repeating: "[", count: 10_000)), status: 400,
            outcome: .protocolError(-32_700), words: ["128"]
        ),
        Case(rule: "a batch", call: Call("[]"), status: 400, outcome: .protocolError(-32_600), words: ["batch"]),
        Case(
            rule: "an unknown version", call: .ping.with("MCP-Protocol-Version", "2030-01-01"), status: 400,
            outcome: .protocolError(-32_022), words: ["2030-01-01", "2026-07-28"]
        ),
        Case(
            rule: "an unknown tool", call: .tool("nothing"), status: 200, outcome: .protocolError(-32_602),
            words: ["nothing"]
        ),
        Case(
            rule: "an unknown method", call: Call(#"{"jsonrpc":"2.0","id":1,"method":"nothing"}"#), status: 200,
            outcome: .protocolError(-32_601), words: ["nothing"]
        ),
    ]

    static let answers = [
        Case(rule: "a ping", call: .ping, status: 200, outcome: .ok, words: ["\"result\":{}"]),
        Case(
            rule: "a content type in another case and with parameters",
            call: .ping.with("Content-Type", " Application/JSON ; charset=utf-8"), status: 200, outcome: .ok
        ),
        Case(rule: "a local page", call: .ping.with("Origin", "http://localhost:3000"), status: 200, outcome: .ok),
        Case(
            rule: "a known version", call: .ping.with("MCP-Protocol-Version", "2025-11-25"), status: 200, outcome: .ok
        ),
        Case(
            rule: "a notification", call: Call(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#), status: 202,
            outcome: .ok
        ),
        Case(rule: "an async tool", call: .tool("get_echo", ["text": "hi"]), status: 200, outcome: .ok, words: ["hi"]),
        Case(
            rule: "a sync tool", call: .tool("get_echo_sync", ["text": "hi"]), status: 200, outcome: .ok, words: ["hi"]),
        Case(rule: "a tool that fails", call: .tool("fail"), status: 200, outcome: .toolError, words: ["isError"]),
        Case(
            rule: "a tool with a wrong argument", call: .tool("get_echo", ["text": 7]), status: 200,
            outcome: .toolError, words: ["must be a string"]
        ),
    ]

    @Test(arguments: refusals + faults + answers, ActingWeb.ExecutionMode.allCases)
    func `a request is answered by its status and its words, and the server goes on`(
        _ given: Case, mode: ActingWeb.ExecutionMode
    ) async throws {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            let reply = try await server.send(given.call)

            #expect(reply.status == given.status)
            #expect(reply.headers["allow"] == given.allow)
            let text = String(decoding: reply.body, as: UTF8.self)
            for word in given.words { #expect(text.contains(word)) }
            if reply.status == 202 {
                #expect(reply.body.isEmpty)
            } else {
                #expect(reply.json != nil)
                #expect(reply.headers["content-type"] == "application/json")
            }
            #expect(try await server.send(.ping).status == 200)

            await server.trace.finished(2)
            let finish = try #require(server.trace.events.finishes.first).finish
            #expect(finish.outcome == given.outcome)
            #expect(finish.status == given.status)
            #expect(finish.body == Payload(reply.body))
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `a refusal on the level of HTTP says its status and its reason`(_ mode: ActingWeb.ExecutionMode) async throws {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            let reply = try await server.send(Call("{}", method: "PUT"))

            let message: JSONValue = "this endpoint takes POST, GET and DELETE"
            #expect(reply.json == ["error": ["status": 405, "message": message]])
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `bytes that are no UTF-8 are malformed`(_ mode: ActingWeb.ExecutionMode) async throws {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            var call = Call()
            call.body = Array(#"{"jsonrpc":"2"#.utf8) + [0xC3, 0x28, 0x22, 0x7D]

            let reply = try await server.send(call)

            #expect(reply.status == 400)
            #expect(reply.json?["error"]?["code"] == -32_700)
        }
    }

    @Test(arguments: ["get_echo", "get_echo_sync"], ActingWeb.ExecutionMode.allCases)
    func `escape sequences pass through as data`(_ tool: String, mode: ActingWeb.ExecutionMode) async throws {
        let text = "\u{1B}[2J\u{1B}]0;title\u{07}\u{0}\u{9B}31m\r\n\u{202E}"
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            let reply = try await server.send(.tool(tool, ["text": .string(text)]))

            #expect(reply.text == text)
            #expect(!reply.body.contains(0x1B))
        }
    }

    @Test func `a connection serves one request after the other`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let replies = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                return try [Call.ping, Call(method: "GET"), Call("{"), .tool("get_echo", ["text": "last"])].map {
                    try connection.send($0.bytes)
                    return try connection.receive()
                }
            }

            #expect(replies.map(\.status) == [200, 405, 400, 200])
            #expect(replies.last?.text == "last")
        }
    }

    @Test func `a body that comes in pieces is read as one`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let call = Call.tool("get_echo", ["text": .string(String(repeating: "x", count: 300_000))])
            let reply = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(call.head)
                for start in stride(from: 0, to: call.body.count, by: 50_000) {
                    try connection.send(Array(call.body[start..<min(start + 50_000, call.body.count)]))
                }
                return try connection.receive()
            }

            #expect(reply.text?.count == 300_000)
        }
    }

    @Test(arguments: ["HEAD", "TRACE"])
    func `any other method is refused without upsetting the connection`(_ method: String) async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(Call(method: method).bytes)
                try connection.send(Call.ping.with("Connection", "close").bytes)
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            let answers = text.split(separator: "HTTP/1.1 ")
            #expect(answers.map { $0.prefix(3) } == ["405", "200"])
            #expect(answers.first?.lowercased().contains("allow: post") == true)
            #expect(answers.first?.hasSuffix("\r\n\r\n") == (method == "HEAD"))
        }
    }

    @Test func `a body in chunks is read as one`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let call = Call.tool("get_echo", ["text": "in chunks"])
            let reply = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                let head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                try connection.send(Array((head + "Transfer-Encoding: chunked\r\n\r\n").utf8))
                let pieces: [[UInt8]] = [Array(call.body.prefix(10)), Array(call.body.dropFirst(10)), []]
                for piece in pieces {
                    let size = String(piece.count, radix: 16)
                    try connection.send(Array("\(size)\r\n".utf8) + piece + Array("\r\n".utf8))
                }
                return try connection.receive()
            }

            #expect(reply.text == "in chunks")
        }
    }
}
