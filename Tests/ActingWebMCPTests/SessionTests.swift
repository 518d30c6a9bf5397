import ActingWeb
import ActingWebMCP
import JSON
import Synchronization
import Testing

/// Sessions and their streams; reference-mcp.md §3.
@Suite struct SessionTests {
    private func app() -> App {
        let app = App(name: "sessions")
        app.actionHook("go", as: .tool()) { _, _ async in "gone" }
        app.actionHook("wait", as: .tool()) { _, _ in
            try await Task.sleep(for: .seconds(600))
            return "too late"
        }
        app.actionHook("interrupt", as: .tool()) { _, call async in
            call.client.interruptStream()
            call.client.log(.info, "while nobody listens")
            return "at last"
        }
        app.methodHook("note", as: .resource("notes://one")) { _, _ in "one" }
        return app
    }

    private func headers(_ id: String, _ more: [(name: String, value: String)] = []) -> MCPHeaders {
        MCPHeaders([("Mcp-Session-Id", id)] + more)
    }

    private func session(_ client: Client) throws -> String {
        try #require(client.session.withLock { $0 })
    }

    @Test func `a session's id cannot be guessed and is good for whoever opened it`() async throws {
        let app = app()
        let client = Client(app, .handshake)
        try await client.open()
        let id = try session(client)
        let stranger = Client(
            app, .handshake, service: client.service, actor: ActorInterface(Actor(id: "b", creator: "c"), app: app))
        stranger.session.withLock { $0 = id }

        #expect(id.utf8.count >= 22)
        #expect(id.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        #expect(await client.send("tools/call", ["name": "go"]).text == "gone")
        #expect(await stranger.send("tools/call", ["name": "go"]).status == 404)
    }

    @Test func `a session that ended is not there`() async throws {
        let client = Client(app(), .handshake)
        try await client.open()
        let id = try session(client)

        #expect(client.service.endSession(headers(id), for: client.actor).status == 204)

        #expect(await client.send("ping").status == 404)
        #expect(client.service.endSession(headers(id), for: client.actor).status == 404)
        #expect(client.service.census.sessions == 0)
    }

    @Test func `there are only so many sessions`() async throws {
        var limits = MCPLimits()
        limits.sessions = 2
        let app = app()
        let service = MCPService(app: app, options: MCPOptions(limits: limits))
        for _ in 0..<2 { try await Client(app, .handshake, service: service).open() }

        let third = await Client(app, .handshake, service: service).send(
            "initialize", ["protocolVersion": "2025-11-25", "capabilities": [:], "clientInfo": ["name": "c"]])

        #expect(third.status == 503)
        #expect(third.headers["retry-after"] != nil)
        #expect(service.census.sessions == 2)
    }

    @Test func `there are only so many requests at a time`() async throws {
        var limits = MCPLimits()
        limits.requests = 0
        let app = app()
        let service = MCPService(app: app, options: MCPOptions(limits: limits))

        for wire in Client.Wire.allCases {
            let answer = await Client(app, wire, service: service).send("tools/call", ["name": "go"])
            #expect(answer.status == 503)
        }
        #expect(service.census.requests == 0)
    }

    @Test(arguments: [[:], ["MCP-Protocol-Version": "2026-07-28"]] as [[String: String]])
    func `a GET or DELETE that belongs to no session is not for here`(fields: [String: String]) {
        let app = app()
        let (service, actor) = (MCPService(app: app), ActorInterface(Actor(id: "a", creator: "c"), app: app))
        let headers = MCPHeaders(fields.map { ($0, $1) })

        let listening = service.listen(headers, for: actor, to: RecordingOutlet())
        let ending = service.endSession(headers, for: actor)

        #expect([listening.status, ending.status] == [405, 405])
        #expect(listening.headers.contains { $0 == ("allow", "POST") })
    }

    @Test func `a session has one stream that belongs to no call`() async throws {
        let app = app()
        let client = Client(app, .handshake)
        try await client.open()
        let id = try session(client)
        let outlet = RecordingOutlet()

        let first = client.service.listen(headers(id), for: client.actor, to: outlet)
        let second = client.service.listen(headers(id), for: client.actor, to: RecordingOutlet())

        #expect([first.status, second.status] == [200, 409])
        #expect(outlet.events.first == StreamEvent(id: "0.0", retry: 500, data: []))
        guard case .held(let held) = first.delivery else {
            Issue.record("the stream stays open")
            return
        }
        held.clientLeft()
        #expect(client.service.listen(headers(id), for: client.actor, to: RecordingOutlet()).status == 200)
    }

    @Test func `changes are told on that stream`() async throws {
        let app = app()
        let client = Client(app, .handshake)
        try await client.open()
        let outlet = RecordingOutlet()
        _ = client.service.listen(headers(try session(client)), for: client.actor, to: outlet)

        #expect(await client.send("resources/subscribe", ["uri": "notes://one"]).result == [:])
        app.actionHook("new", as: .tool()) { _, _ in nil }
        app.methodHook("prompt", as: .prompt()) { _, _ in nil }
        app.changes.post(.resource(uri: "notes://one", actor: "a"))
        app.changes.post(.resource(uri: "notes://one", actor: "somebody else's"))
        app.changes.post(.resource(uri: "notes://two", actor: nil))
        #expect(await client.send("resources/unsubscribe", ["uri": "notes://one"]).result == [:])
        app.changes.post(.resource(uri: "notes://one", actor: "a"))

        #expect(
            outlet.messages.compactMap { $0["method"] } == [
                "notifications/tools/list_changed", "notifications/prompts/list_changed",
                "notifications/resources/updated",
            ])
        #expect(await client.send("resources/subscribe", ["uri": "notes://nothing"]).code == -32_002)
    }

    @Test func `a call whose stream was interrupted is come back for`() async throws {
        let client = Client(app(), .handshake)
        try await client.open()
        let id = try session(client)

        let call = await client.send("tools/call", ["name": "interrupt"])
        let outlet = RecordingOutlet()
        let back = client.service.listen(
            headers(id, [("Last-Event-ID", "0.0")]), for: client.actor, to: outlet)

        #expect(call.isStream)
        #expect(call.last == nil)
        #expect(back.status == 200)
        #expect(outlet.events.map(\.id) == ["0.1", "0.2"])
        #expect(outlet.messages.last?["result"]?["content"]?[0]?["text"] == "at last")
        #expect(outlet.isClosed)
    }

    @Test(arguments: ["", "0", "x.y", "9.0", "0.-1", "0.0.0", "-1.0", "99999999999999999999.0"])
    func `an event that is not known cannot be come back for`(_ event: String) async throws {
        let client = Client(app(), .handshake)
        try await client.open()

        let back = client.service.listen(
            headers(try session(client), [("Last-Event-ID", event)]), for: client.actor, to: RecordingOutlet())

        #expect(back.status == 400)
    }

    @Test(arguments: Handler.allCases)
    func `a call that the client takes back ends, and has no result`(handler: Handler) async throws {
        let client = Client(app(), .handshake, handler)
        try await client.open()
        let id = try session(client)
        let work = Mutex<Task<MCPResponse, Never>?>(nil)
        let body: JSONValue = [
            "jsonrpc": "2.0", "id": "call", "method": "tools/call", "params": ["name": "wait"],
        ]
        let request = MCPRequest(body: body.encoded(), headers: headers(id)) {
            work.withLock { $0 }?.cancel()
        }
        let pool = WorkerPool(size: 1)
        let call = Task { [service = client.service, actor = client.actor] in
            switch handler {
            case .awaiting: await AsyncMCPHandler(service: service, actor: actor).post(request)
            case .blocking:
                (try? await pool.run { MCPHandler(service: service, actor: actor).post(request) })
                    ?? service.refusal(longerThan: 0)
            }
        }
        work.withLock { $0 = call }
        while client.service.census.requests == 0 { await Task.yield() }

        _ = await client.post([
            "jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["requestId": "call"],
        ])

        let response = await call.value
        #expect(!String(decoding: response.body, as: UTF8.self).contains("too late"))
        #expect(client.service.census.requests == 0)
        try await pool.shutdown()
    }

    @Test(arguments: Handler.allCases)
    func `a batch is answered in its order, where the revision has batches`(handler: Handler) async throws {
        let client = Client(app(), .handshake, handler, revision: "2025-03-26")
        try await client.open()
        let batch: JSONValue = [
            ["jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": ["name": "go"]],
            ["jsonrpc": "2.0", "method": "notifications/initialized"],
            ["jsonrpc": "2.0", "id": 2, "method": "ping"],
            ["jsonrpc": "2.0", "id": 3, "method": "nothing"],
            ["jsonrpc": "2.0", "id": 4, "method": "initialize", "params": [:]],
            7,
        ]

        let answer = await client.post(batch)

        let replies = answer.news + [answer.last ?? .null]
        #expect(replies.map { $0["id"] } == [1, 2, 3, 4, nil])
        #expect(replies.map { $0["error"]?["code"]?.integer } == [nil, nil, -32_601, -32_600, -32_600])
        let notices = await client.post([["jsonrpc": "2.0", "method": "notifications/initialized"]])
        #expect(notices.status == 202)
    }

    @Test(arguments: ["2024-11-05", "2025-06-18", "2025-11-25"])
    func `no other revision has batches`(revision: String) async throws {
        let client = Client(app(), .handshake, revision: revision)
        try await client.open()

        let answer = await client.post([["jsonrpc": "2.0", "id": 1, "method": "ping"]])

        #expect(answer.status == 400)
    }
}
