import JSON
import Load
import NIOHTTP1
import Testing

/// What a server sees of a generator.
@Suite(.timeLimit(.minutes(2))) struct WireTests {
    @Test func `a server that can is asked without a handshake`() async throws {
        try await KnownServer.serving(.queue(service: .zero)) { server in
            let report = try await LoadRun(.of(server.url) { $0.extent = .count(20) }).report()

            let seen = try await server.seen
            #expect(report.wire == .stateless)
            #expect(
                seen.map { $0.message["method"]?.string } == ["server/discover"]
                    + Array(repeating: "tools/call", count: 20))
            let call = try #require(seen.last)
            #expect(call.headers["mcp-protocol-version"] == ["2026-07-28"])
            #expect(call.headers["mcp-method"] == ["tools/call"])
            #expect(call.headers["mcp-name"] == ["get_echo"])
            let meta = call.message["params"]?["_meta"]
            #expect(meta?["io.modelcontextprotocol/protocolVersion"] == "2026-07-28")
            #expect(meta?["io.modelcontextprotocol/clientCapabilities"] == [:])
            #expect(call.message["params"]?["arguments"] == ["text": "ping"])
        }
    }

    @Test func `each connection to another server has a session of its own`() async throws {
        try await KnownServer.serving(.queue(service: .zero), wire: .session) { server in
            let report = try await LoadRun(
                .of(server.url) { plan in
                    plan.connections = 3
                    plan.headers = [HeaderField("X-Who: me")].compactMap(\.self)
                }
            ).report()

            let seen = try await server.seen
            let calls = seen.filter { $0.message["method"] == "tools/call" }
            #expect(report.serverName == "known 7")
            #expect(report.wire.name == "session")
            #expect(seen.count { $0.message["method"] == "initialize" } == 4)
            #expect(seen.count { $0.message["method"] == "notifications/initialized" } == 4)
            #expect(Set(calls.flatMap { $0.headers["mcp-session-id"] }).count == 3)
            #expect(calls.allSatisfy { $0.headers["mcp-protocol-version"] == ["2025-11-25"] })
            #expect(seen.allSatisfy { $0.headers["x-who"] == ["me"] })
        }
    }

    @Test func `a wire that the server does not speak is a reason not to begin`() async throws {
        try await KnownServer.serving(.queue(service: .zero), wire: .session) { server in
            let plan = try LoadPlan.of(server.url) { $0.wire = .stateless }
            let error = await #expect(throws: LoadError.self) { try await LoadRun(plan).report() }
            #expect(error?.description.contains("-32600: no such version") == true)
        }
    }

    @Test func `an event stream is an answer when the response has come`() async throws {
        let body: @Sendable (_ id: JSONValue) -> String = { id in
            """
            : hello\r
            event: message\r
            data: {"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":1}}\r
            \r
            data: {"jsonrpc":"2.0","id":\(id),"result":{"content":[{"type":"text","text":"pong"}]}}\r
            \r

            """
        }
        try await KnownServer.serving(.answer(status: .ok, type: "text/event-stream; charset=utf-8", body: body)) {
            server in
            let report = try await LoadRun(.of(server.url) { $0.extent = .count(30) }).report()
            #expect(report.tally.answered == 30)
            #expect(report.tally.failures.count == 0)
        }
    }

    @Test func `a mix is asked for by its weights, with its arguments filled in`() async throws {
        try await KnownServer.serving(.queue(service: .zero)) { server in
            var mix = try Mix([.tool(#"a={"n":{i}}"#), .prompt("b"), .resource("test://{i}/x")])
            try mix.setWeight("a=8")
            let (chosen, seed) = (mix, UInt64(3))
            _ = try await LoadRun(
                .of(server.url) { plan in
                    plan.mix = chosen
                    plan.seed = seed
                    plan.extent = .count(1_000)
                }
            ).report()

            let seen = try await server.seen.dropFirst()
            let tools = seen.filter { $0.message["method"] == "tools/call" }
            let resources = seen.filter { $0.message["method"] == "resources/read" }
            #expect((760...840).contains(tools.count))
            #expect((70...130).contains(resources.count))
            let numbers = tools.compactMap { $0.message["params"]?["arguments"]?["n"]?.integer }
            #expect(Set(numbers).count == tools.count)
            #expect(resources.allSatisfy { $0.headers["mcp-name"] == [$0.message["params"]?["uri"]?.string ?? ""] })
        }
    }

    @Test func `an expected text is looked for with the values of its request`() async throws {
        try await KnownServer.serving(.queue(service: .zero)) { server in
            var mix = try Mix([.tool("get_echo")])
            try mix.setExpected("get_echo=pong")
            let good = mix
            try mix.setExpected("get_echo=pong {i}")
            let bad = mix

            let (first, second) = (
                try await LoadRun(.of(server.url) { $0.mix = good }).report(),
                try await LoadRun(.of(server.url) { $0.mix = bad }).report()
            )
            #expect(first.tally.failures.count == 0)
            #expect(second.tally.failures.byCount.map(\.failure) == [.wrongText])
        }
    }
}
