import ActingWeb
import ActingWebMCP
import JSON
import Testing

/// Streams of changes for clients that stand for themselves, and calls that go on beside their requests.
@Suite struct ListeningTests {
    private static let tasks: JSONValue = ["extensions": ["io.modelcontextprotocol/tasks": [:]], "elicitation": [:]]

    private func app() -> App {
        let app = App(name: "listening")
        app.methodHook("note", as: .resource("notes://one")) { _, _ in "one" }
        app.actionHook("compute", as: .tool(tasks: .whereKnown)) { _, call async in "computed" }
        app.actionHook("always", as: .tool(tasks: .always)) { _, _ async in "done" }
        app.actionHook("fail", as: .tool(tasks: .whereKnown)) { _, _ async throws in throw Failure() }
        app.actionHook("wait", as: .tool(tasks: .whereKnown)) { _, _ in
            try await Task.sleep(for: .seconds(600))
            return "too late"
        }
        app.actionHook("confirm", as: .tool(tasks: .whereKnown)) { _, call in
            let answer = try await call.client.elicit(
                .form("Sure?", ["type": "object", "properties": [:]]), key: "sure")
            return .string("\(answer)")
        }
        return app
    }

    private struct Failure: Error, CustomStringConvertible {
        var description: String { "on purpose" }
    }

    private func listen(
        _ wishes: JSONValue, _ client: Client, _ outlet: RecordingOutlet = RecordingOutlet()
    ) async throws -> (outlet: RecordingOutlet, held: MCPStream) {
        let message: JSONValue = [
            "jsonrpc": "2.0", "id": "listen", "method": "subscriptions/listen",
            "params": [
                "notifications": wishes,
                "_meta": [
                    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                    "io.modelcontextprotocol/clientCapabilities": client.capabilities,
                ],
            ],
        ]
        let request = MCPRequest(
            body: message.encoded(), headers: MCPHeaders(client.headers(for: message)), outlet: outlet)
        let response = await AsyncMCPHandler(service: client.service, actor: client.actor).post(request)
        guard case .held(let held) = response.delivery else {
            Issue.record("the response stays open: \(response.status)")
            throw Failure()
        }
        return (outlet, held)
    }

    @Test func `what was agreed on comes first, and nothing that was not asked for comes at all`() async throws {
        let app = app()
        let client = Client(app, .stateless)

        let (outlet, held) = try await listen(
            ["toolsListChanged": true, "resourceSubscriptions": ["notes://one", "notes://nothing"]], client)
        app.actionHook("new", as: .tool()) { _, _ in nil }
        app.methodHook("prompt", as: .prompt()) { _, _ in nil }
        app.changes.post(.resource(uri: "notes://one", actor: nil))
        app.changes.post(.resource(uri: "notes://one", actor: "somebody else's"))

        let methods = outlet.messages.compactMap { $0["method"] }
        #expect(
            methods == [
                "notifications/subscriptions/acknowledged", "notifications/tools/list_changed",
                "notifications/resources/updated",
            ])
        #expect(
            outlet.messages.first?["params"]?["notifications"] == [
                "toolsListChanged": true, "resourceSubscriptions": ["notes://one"],
            ])
        let ids = outlet.messages.map { $0["params"]?["_meta"]?["io.modelcontextprotocol/subscriptionId"] }
        #expect(ids.allSatisfy { $0 == "listen" })
        #expect(client.service.census.listeners == 1)
        held.clientLeft()
        #expect(client.service.census.listeners == 0)
    }

    @Test func `a server that stops takes the request back, and answers it`() async throws {
        let client = Client(app(), .stateless)
        let (outlet, _) = try await listen([:], client)

        client.service.endStreams()

        #expect(outlet.messages.dropFirst().first?["method"] == "notifications/cancelled")
        #expect(outlet.messages.last?["id"] == "listen")
        #expect(outlet.messages.last?["result"]?["resultType"] == "complete")
        #expect(outlet.isClosed)
    }

    @Test(
        arguments: [7, [:], ["toolsListChanged": 1], ["resourceSubscriptions": "x"], ["resourceSubscriptions": [7]]]
            as [JSONValue])
    func `wishes that are none are refused`(_ wishes: JSONValue) async throws {
        guard wishes != [:] else { return }
        let client = Client(app(), .stateless)

        #expect(await client.send("subscriptions/listen", ["notifications": wishes]).code == -32_602)
    }

    // MARK: - Tasks

    /// Asks about a task until it is no longer at work.
    private func settled(_ id: JSONValue, _ client: Client) async -> JSONValue? {
        while true {
            let task = await client.send("tasks/get", ["taskId": id]).result
            if task?["status"] != "working" { return task }
            await Task.yield()
        }
    }

    @Test func `a call goes on as a task, and its client asks about it`() async throws {
        let client = Client(app(), .stateless, capabilities: Self.tasks)

        let begun = await client.send("tools/call", ["name": "compute"]).result
        let id = try #require(begun?["taskId"])
        let task = await settled(id, client)

        #expect(begun?["resultType"] == "task")
        #expect(begun?["status"] == "working")
        #expect(begun?["ttlMs"]?.integer != nil)
        #expect(task?["resultType"] == "complete")
        #expect(task?["status"] == "completed")
        #expect(task?["result"]?["content"]?[0]?["text"] == "computed")
    }

    @Test func `a tool that fails completes its task, with the failure`() async throws {
        let client = Client(app(), .stateless, capabilities: Self.tasks)

        let begun = await client.send("tools/call", ["name": "fail"]).result
        let task = await settled(try #require(begun?["taskId"]), client)

        #expect(task?["status"] == "completed")
        #expect(task?["result"]?["isError"] == true)
    }

    @Test func `a task asks its client when it looks, and goes on with the answer`() async throws {
        let client = Client(app(), .stateless, capabilities: Self.tasks)
        let begun = await client.send("tools/call", ["name": "confirm"]).result
        let id = try #require(begun?["taskId"])

        let asking = await settled(id, client)
        let answers: JSONValue = ["sure": ["action": "decline"], "other": [:]]
        let update = await client.send("tasks/update", ["taskId": id, "inputResponses": answers])
        let task = await settled(id, client)

        #expect(asking?["status"] == "input_required")
        #expect(asking?["inputRequests"]?["sure"]?["method"] == "elicitation/create")
        #expect(update.result?["resultType"] == "complete")
        #expect(task?["result"]?["content"]?[0]?["text"] == "declined")
    }

    @Test func `a task is cancelled by its client, once and for all`() async throws {
        let client = Client(app(), .stateless, capabilities: Self.tasks)
        let begun = await client.send("tools/call", ["name": "wait"]).result
        let id = try #require(begun?["taskId"])

        for _ in 0..<2 { #expect(await client.send("tasks/cancel", ["taskId": id]).status == 200) }

        #expect(await settled(id, client)?["status"] == "cancelled")
    }

    @Test func `who does not know tasks is answered when the call has ended, or refused`() async throws {
        let client = Client(app(), .stateless)

        #expect(await client.send("tools/call", ["name": "compute"]).text == "computed")
        let always = await client.send("tools/call", ["name": "always"])
        #expect(always.code == -32_021)
        #expect(
            always.last?["error"]?["data"]
                == ["requiredCapabilities": ["extensions": ["io.modelcontextprotocol/tasks": [:]]]])
        #expect(await client.send("tasks/get", ["taskId": "x"]).code == -32_021)
        #expect(await client.send("subscriptions/listen", ["notifications": ["taskIds": ["x"]]]).code == -32_021)
    }

    @Test func `a task is there for whoever began it only`() async throws {
        let app = app()
        let client = Client(app, .stateless, capabilities: Self.tasks)
        let begun = await client.send("tools/call", ["name": "compute"]).result
        let id = try #require(begun?["taskId"])
        let stranger = Client(
            app, .stateless, service: client.service, capabilities: Self.tasks,
            actor: ActorInterface(Actor(id: "b", creator: "c"), app: app))

        #expect(await stranger.send("tasks/get", ["taskId": id]).code == -32_602)
        #expect(await client.send("tasks/get", ["taskId": "made up"]).code == -32_602)
    }
}
