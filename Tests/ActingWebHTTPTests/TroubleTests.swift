import ActingWeb
import ActingWebHTTP
import DemoApp
import JSON
import Testing
import Trace

/// Connections that break, bytes that are no HTTP, and servers that cannot start or have to stop.
@Suite struct TroubleTests {
    @Test(
        arguments: [
            "nonsense\r\n\r\n", "GET\r\n\r\n", "POST /mcp HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            "POST /mcp HTTP/1.1\r\nBroken Header: x\r\n\r\n",
            "POST /mcp HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        ])
    func `malformed HTTP is refused and the connection closed`(_ text: String) async throws {
        try await RunningServer.serving(DemoApp.make()) { server in
            let answer = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                try connection.send(Array(text.utf8))
                return String(decoding: try connection.receiveAll(), as: UTF8.self)
            }

            #expect(answer.hasPrefix("HTTP/1.1 400 "))
            #expect(try await server.send(.ping).status == 200)
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.allCases, [true, false])
    func `a connection that breaks inside a body is counted as dropped`(
        _ mode: ActingWeb.ExecutionMode, isReset: Bool
    ) async throws {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            try await offTheTasksThreads { [port = server.port] in
                let call = Call.tool("get_echo", ["text": "never"])
                let connection = try Connection(port: port)
                try connection.send(call.head + call.body.dropLast(5))
                guard !isReset else { return connection.resetWhenLetGo() }
                connection.finish()
                _ = try connection.receiveAll()
            }

            #expect(try await server.send(.ping).status == 200)
            await server.trace.finished(2)
            let events = server.trace.events
            let first = try #require(events.starts.first).id
            #expect(events.calls.isEmpty)
            let finish = try #require(events.finishes.first { $0.id == first }).finish
            #expect(finish.outcome == .dropped)
            #expect(finish.status == nil)
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.servingMeanwhile)
    func `a connection that breaks during a call leaves the call to end and the server serving`(
        _ mode: ActingWeb.ExecutionMode
    ) async throws {
        let gate = Gate()
        let app = App(name: "test")
        app.actionHook("held", as: .tool()) { _, _ in
            await gate.pass()
            return "passed"
        }

        try await RunningServer.serving(app, mode: mode) { server in
            var connection: Connection? = try await offTheTasksThreads { [port = server.port] in
                let connection = try Connection(port: port)
                connection.resetWhenLetGo()
                try connection.send(Call.tool("held").bytes)
                return connection
            }
            await server.trace.entered(1)
            #expect(connection != nil)
            connection = nil
            #expect(try await server.send(.ping).status == 200)
            await gate.open()

            await server.trace.finished(2)
            let events = server.trace.events
            let first = try #require(events.starts.first).id
            let finish = try #require(events.finishes.first { $0.id == first }).finish
            #expect(finish.outcome == .dropped)
            #expect(finish.status == nil)
            #expect(events.calls.count == 1)
            #expect(try await server.send(.tool("held")).text == "passed")
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.servingMeanwhile)
    func `a request whose caller has gone ended when that went, and its hook when it ended`(
        _ mode: ActingWeb.ExecutionMode
    ) async throws {
        let app = App(name: "test")
        app.actionHook("stubborn", as: .tool()) { _, _ in
            while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
            // From when its caller is known to have gone, in a task that nobody cancels.
            await Task { try? await Task.sleep(for: .milliseconds(200)) }.value
            return "done all the same"
        }
        let began = MonotonicTime.now
        try await RunningServer.serving(app, mode: mode) { server in
            try await server.leave(.tool("stubborn"))
            await server.trace.finished(1)

            let request = try #require(server.trace.requests.first)
            let (call, gone) = (try #require(request.calls.first), try #require(request.times.written))
            #expect(request.outcome == .dropped)
            #expect(gone >= call.enteredAt && gone.nanoseconds > began.nanoseconds)
            #expect(try #require(call.end).at.since(gone) > .milliseconds(100))
        }
    }

    @Test(arguments: ActingWeb.ExecutionMode.servingMeanwhile)
    func `a graceful shutdown answers the requests under way and takes no more`(
        _ mode: ActingWeb.ExecutionMode
    ) async throws {
        let gate = Gate()
        let app = App(name: "test")
        app.actionHook("held", as: .tool()) { _, _ in
            await gate.pass()
            return "passed"
        }

        try await RunningServer.serving(app, mode: mode) { server in
            async let held = server.send(.tool("held"))
            await server.trace.entered(1)

            await server.shutDown()
            try await server.refusesConnections()
            await gate.open()

            let reply = try await held
            #expect(reply.status == 200)
            #expect(reply.text == "passed")
        }
    }

    @Test func `a taken port is said to be taken, with what to do`() async throws {
        try await RunningServer.serving(DemoApp.make()) { first in
            let second = ActingWebServer(
                app: DemoApp.make(), configuration: ServerConfiguration(port: first.port)
            )

            let error = await #expect(throws: ServerError.self) { try await second.run() }

            #expect(error == .portTaken(host: "127.0.0.1", port: first.port))
            #expect(
                error?.description
                    == "port \(first.port) on 127.0.0.1 is taken by another process; "
                    + "choose another with --port, or --port 0 for any"
            )
            let reply = try await first.send(.ping)
            #expect(reply.status == 200)
        }
    }

    @Test(arguments: ["192.0.2.1", "no-such-host.invalid"])
    func `an address that is not this machine's is said to be unavailable`(_ host: String) async throws {
        let server = ActingWebServer(app: DemoApp.make(), configuration: ServerConfiguration(host: host, port: 0))

        let error = await #expect(throws: ServerError.self) { try await server.run() }

        guard case .addressUnavailable(host, 0, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}

extension RunningServer {
    /// Waits until connections are refused, which the system decides on after the server has closed its socket.
    fileprivate func refusesConnections() async throws {
        let deadline = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < deadline {
            do {
                _ = try await offTheTasksThreads { [port] in try Connection(port: port) }
            } catch ConnectionFailure.refused {
                return
            }
        }
        Issue.record("the server still takes connections")
    }
}

extension ActingWeb.ExecutionMode {
    /// The modes in which a loop goes on serving while a hook waits.
    static let servingMeanwhile = allCases.filter { $0 != .misuse }
}
