import ActingWeb
import ActingWebMCP
import JSON
import Synchronization
import Testing

/// Hooks that ask their client: written once, and asked in the way of either wire.
@Suite struct AskingTests {
    static let capabilities: JSONValue = ["elicitation": [:], "sampling": [:], "roots": [:]]

    private static let form: JSONValue = [
        "type": "object", "properties": ["name": ["type": "string"], "age": ["type": "integer", "minimum": 0]],
        "required": ["name"],
    ]

    private func app() -> App {
        let app = App(name: "asking")
        app.actionHook("greet", as: .tool()) { _, call in
            switch try await call.client.elicit(.form("Who are you?", Self.form), key: "user") {
            case .accepted(let content): return .string("hello, \(content["name"]?.string ?? "")")
            case .declined: return "as you like"
            case .cancelled: return "another time"
            }
        }
        app.actionHook("rounds", as: .tool()) { _, call in
            let first = try await call.client.elicit(.form("First?", Self.form))
            let second = try await call.client.elicit(.form("Second?", Self.form))
            return .string("\(first) \(second)")
        }
        app.actionHook("everything", as: .tool()) { _, call in
            let answers = try await call.client.ask([
                ClientQuestion(.elicitation(.form("Who?", Self.form)), key: "who"),
                ClientQuestion(.sampling(["messages": [], "maxTokens": 10]), key: "what"),
                ClientQuestion(.roots, key: "where"),
            ])
            return .array(answers)
        }
        app.actionHook("sync", as: .tool()) { _, call in
            .string("\(try call.client.elicit(.form("Who?", Self.form)))")
        }
        return app
    }

    /// Answers whatever a client is asked, on whichever wire, until the call has ended.
    private func call(_ tool: String, _ client: Client, answers: [JSONValue]) async -> Client.Answer {
        let answers = Mutex(answers)
        let next: @Sendable () -> JSONValue = { answers.withLock { $0.isEmpty ? [:] : $0.removeFirst() } }
        var answer = await client.send("tools/call", ["name": .string(tool)]) { message in
            guard let id = message["id"], message["method"] != nil else { return }
            Task { _ = await client.post(["jsonrpc": "2.0", "id": id, "result": next()]) }
        }
        while answer.result?["resultType"] == "input_required", let state = answer.result?["requestState"] {
            let asked = answer.result?["inputRequests"]?.object ?? [:]
            let given = JSONObject(uniqueKeysWithValues: asked.keys.map { ($0, next()) })
            answer = await client.send(
                "tools/call", ["name": .string(tool), "inputResponses": .object(given), "requestState": state])
        }
        return answer
    }

    private static let ann: JSONValue = ["action": "accept", "content": ["name": "Ann"]]

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `a hook is answered on either wire`(wire: Client.Wire, handler: Handler) async throws {
        let client = Client(app(), wire, handler, capabilities: Self.capabilities)
        try await client.open()

        #expect(await call("greet", client, answers: [Self.ann]).text == "hello, Ann")
        #expect(await call("greet", client, answers: [["action": "decline"]]).text == "as you like")
        #expect(await call("greet", client, answers: [["action": "cancel"]]).text == "another time")
        let twice = await call("rounds", client, answers: [Self.ann, ["action": "decline"]])
        #expect(twice.text?.hasSuffix("declined") == true)
        #expect(client.service.census.requests == 0)
    }

    @Test(arguments: Client.Wire.allCases)
    func `what does not fit the form is told to the hook`(wire: Client.Wire) async throws {
        let client = Client(app(), wire, capabilities: Self.capabilities)
        try await client.open()

        let answer = await call("greet", client, answers: [["action": "accept", "content": ["name": 7]]])

        #expect(answer.result?["isError"] == true)
        #expect(answer.text?.contains("\"/name\" must be") == true)
    }

    @Test(arguments: Client.Wire.allCases)
    func `no other hook answers in place of one that asks`(wire: Client.Wire) async throws {
        let app = app()
        app.actionHook("greet") { _, _ in "the second" }
        app.actionHook { _, _ in "the wildcard" }
        let client = Client(app, wire, capabilities: Self.capabilities)
        try await client.open()

        #expect(await call("greet", client, answers: [Self.ann]).text == "hello, Ann")
    }

    @Test func `a synchronous hook waits for its client on a thread of its own`() async throws {
        let client = Client(app(), .handshake, .blocking, capabilities: Self.capabilities)
        try await client.open()

        #expect(await call("sync", client, answers: [["action": "decline"]]).text == "declined")
    }

    @Test func `several questions are asked at once`() async throws {
        let client = Client(app(), .stateless, capabilities: Self.capabilities)

        let first = await client.send("tools/call", ["name": "everything"])

        let asked = try #require(first.result?["inputRequests"]?.object)
        #expect(Set(asked.keys) == ["who", "what", "where"])
        #expect(asked["who"]?["method"] == "elicitation/create")
        #expect(asked["what"]?["method"] == "sampling/createMessage")
        #expect(asked["where"]?["method"] == "roots/list")
        #expect(asked.values.allSatisfy { $0["id"] == nil && $0["jsonrpc"] == nil })
    }

    @Test func `what is not answered is asked again`() async throws {
        let client = Client(app(), .stateless, capabilities: Self.capabilities)
        let first = await client.send("tools/call", ["name": "greet"])
        let state = try #require(first.result?["requestState"])

        let second = await client.send(
            "tools/call", ["name": "greet", "inputResponses": ["other": ["action": "accept"]], "requestState": state])

        #expect(second.result?["resultType"] == "input_required")
        #expect(second.result?["inputRequests"]?["user"] != nil)
    }

    @Test(arguments: Client.Wire.allCases)
    func `a client is not asked what it did not offer`(wire: Client.Wire) async throws {
        let client = Client(app(), wire)
        try await client.open()

        let answer = await client.send("tools/call", ["name": "greet"])

        switch wire {
        case .handshake: #expect(answer.result?["isError"] == true)
        case .stateless:
            #expect(answer.status == 400)
            #expect(answer.code == -32_021)
            #expect(answer.last?["error"]?["data"] == ["requiredCapabilities": ["elicitation": ["form": [:]]]])
        }
    }

    @Test(arguments: ["", "x", "AAAA", "null"])
    func `a state that was made up is refused`(state: String) async throws {
        let client = Client(app(), .stateless, capabilities: Self.capabilities)

        let answer = await client.send("tools/call", ["name": "greet", "requestState": .string(state)])

        #expect(answer.code == -32_602)
        #expect(answer.status == 400)
    }

    @Test func `a state is good for the request that it was made for, and for whoever made that`() async throws {
        let app = app()
        let client = Client(app, .stateless, capabilities: Self.capabilities)
        let first = await client.send("tools/call", ["name": "greet"])
        let state = try #require(first.result?["requestState"])
        let answers: JSONValue = ["user": Self.ann]

        let other = await client.send(
            "tools/call", ["name": "everything", "inputResponses": answers, "requestState": state])
        let changed = await client.send(
            "tools/call", ["name": "greet", "arguments": ["a": 1], "inputResponses": answers, "requestState": state])
        let stranger = Client(
            app, .stateless, service: client.service, capabilities: Self.capabilities,
            actor: ActorInterface(Actor(id: "b", creator: "c"), app: app))
        let stolen = await stranger.send(
            "tools/call", ["name": "greet", "inputResponses": answers, "requestState": state])
        let right = await client.send(
            "tools/call", ["name": "greet", "inputResponses": answers, "requestState": state])

        #expect([other, changed, stolen].map(\.code) == [-32_602, -32_602, -32_602])
        #expect(right.text == "hello, Ann")
    }

    @Test(arguments: [7, "x", ["user": 7], [1]] as [JSONValue])
    func `answers that are none are refused`(_ answers: JSONValue) async throws {
        let client = Client(app(), .stateless, capabilities: Self.capabilities)

        let answer = await client.send("tools/call", ["name": "greet", "inputResponses": answers])

        #expect(answer.code == -32_602)
    }
}
