import ActingWeb
import DemoApp
import JSON
import Testing
import Trace

@testable import ActingWebHTTP

/// One connection and the requests that come by it, whoever answers them.
@Suite struct ConnectionTests {
    @Test(arguments: ActingWeb.ExecutionMode.servingMeanwhile)
    func `requests that are sent ahead are answered in their order, by the endpoint and by the router`(
        _ mode: ActingWeb.ExecutionMode
    ) async throws {
        let calls = [
            Call.tool("get_io20", ["text": "first"]), Call(method: "GET", path: "/nothing"),
            .tool("get_echo", ["text": "third"]), Call(method: "GET", path: "/nothing"), Call("{"),
            Call(method: "GET", path: "/nothing"), .tool("get_io20", ["text": "last"]).with("Connection", "close"),
        ]

        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(calls.flatMap(\.bytes))
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            let statuses = text.matches(of: #/HTTP/1\.1\ (\d+)\ /#).map { Int($0.1) }
            #expect(statuses == [200, 404, 200, 404, 400, 404, 200])
            let places = ["first", "third", "last"].map { text.firstRange(of: $0)?.lowerBound }
            #expect(places.compactMap(\.self).count == 3)
            #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        }
    }

    @Test func `what comes in pieces has its task from the first one on`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let call = Call.tool("get_echo", ["text": "in two"])
            let connection = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(call.head)
                return connection
            }
            // The second piece comes only when the first was seen.
            await server.trace.wait { $0.started >= 1 }
            let reply = try await offTheTasksThreads {
                try connection.send(call.body)
                return try connection.receive()
            }

            #expect(reply.text == "in two")
            await server.trace.finished(1)
            let request = try #require(server.trace.requests.first)
            #expect(request.home.task != nil)
            #expect(request.calls.first?.callee == request.home)
        }
    }

    @Test func `a body that is too long is refused before all of it has come`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let call = Call(String(repeating: " ", count: 5 << 20))
            let replies = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(call.head)
                try connection.send(Array(call.body.dropLast()))
                let refusal = try connection.receive()
                try connection.send(Array(call.body.suffix(1)) + Call.ping.bytes)
                return [refusal, try connection.receive()]
            }

            #expect(replies.map(\.status) == [413, 200])
        }
    }

    @Test func `a body in chunks is too long where its chunks are together`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let replies = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                let head = "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                try connection.send(Array((head + "Transfer-Encoding: chunked\r\n\r\n").utf8))
                let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 20) + Array("\r\n".utf8)
                for _ in 0..<5 { try connection.send(chunk) }
                let refusal = try connection.receive()
                try connection.send(Array("0\r\n\r\n".utf8) + Call.ping.bytes)
                return [refusal, try connection.receive()]
            }

            #expect(replies.map(\.status) == [413, 200])
        }
    }

    @Test func `any number of requests that are refused at once can wait for one that takes its time`() async throws {
        let count = 5_000
        try await RunningServer.serving(DemoApp.make()) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                let refused = Array("PUT /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
                let all = Call.tool("get_io20", ["text": "first"]).bytes + (0..<count).flatMap { _ in refused }
                try connection.send(all + Call.ping.with("Connection", "close").bytes)
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(text.hasPrefix("HTTP/1.1 200 "))
            #expect(text.matches(of: #/HTTP/1\.1\ 405\ /#).count == count)
            #expect(text.hasSuffix("\"result\":{}}"))
        }
    }

    @Test func `a long answer is written to its end before the connection is closed`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let words = String(repeating: "x", count: 3_000_000)
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(Call.tool("get_echo", ["text": .string(words)]).with("Connection", "close").bytes)
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(text.contains(words))
            #expect(text.contains("Connection: close\r\n"))
        }
    }

    @Test func `what is no HTTP is refused after what came before it is answered`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(Call.tool("get_io20", ["text": "first"]).bytes + Array("nonsense\r\n\r\n".utf8))
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            let statuses = text.matches(of: #/HTTP/1\.1\ (\d+)\ /#).map { Int($0.1) }
            #expect(statuses == [200, 400])
        }
    }

    @Test func `a body that is no HTTP is refused, and its request given up`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                let head = "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                let body = "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"js\"\r\nnonsense\r\n"
                try connection.send(Array((head + body).utf8))
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(text.hasPrefix("HTTP/1.1 400 "))
            await server.trace.finished(1)
            #expect(server.trace.events.finishes.map(\.finish.outcome) == [.dropped])
        }
    }

    @Test func `a client that asks first is told to go on`() async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let call = Call.tool("get_echo", ["text": "asked"])
            let (first, reply) = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(call.with("Expect", "100-continue").head)
                let first = try connection.receive()
                try connection.send(call.body)
                return (first, try connection.receive())
            }

            #expect(first.status == 100)
            #expect(reply.text == "asked")
        }
    }

    @Test(arguments: ["", "nonsense\r\n"])
    func `half a request behind one that takes its time is given up with the end of what the client sends`(
        rest: String
    ) async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let head = "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            let half = Array((head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"js\"\r\n" + rest).utf8)
            let call = Call.tool("get_io20", ["text": "first"]).with("Mcp-Session-Id", "kept")
            _ = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(call.bytes + half)
                connection.finish()
                return try connection.receiveAll()
            }

            await server.trace.finished(2)
            #expect(server.trace.events.finishes.map(\.finish.outcome).last == .dropped)
        }
    }

    @Test func `a request that has waited is served in a task that has nothing of the one ahead of it`() async throws {
        let app = App(name: "test")
        app.actionHook("ahead", as: .tool()) { _, _ in "\(Exchange.current.map { "\($0.head.target)" } ?? "none")" }

        try await RunningServer.serving(app) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                let calls = [Call(method: "GET", path: "/nothing"), .tool("ahead").with("Connection", "close")]
                try connection.send(calls.flatMap(\.bytes))
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(text.contains("\"text\":\"none\""))
        }
    }

    @Test func `a client that sends no more still gets what it has asked the router for, and then an end`() async throws
    {
        try await RunningServer.serving(DemoApp.make()) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(Call(method: "GET", path: "/nothing").bytes)
                connection.finish()
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(text.hasPrefix("HTTP/1.1 404 "))
        }
    }

    @Test(arguments: [("HTTP/1.0", nil), ("HTTP/1.1", "close")])
    func `a connection ends with the answer where the client wants no other`(
        version: String, field: String?
    ) async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let text = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                let bytes = Call.ping.with("Connection", field).bytes
                let request = String(decoding: bytes, as: UTF8.self).replacing("HTTP/1.1", with: version)
                try connection.send(Array(request.utf8))
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(text.contains(" 200 OK\r\n"))
            #expect(text.hasSuffix("}"))
        }
    }
}
