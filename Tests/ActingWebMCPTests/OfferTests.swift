import ActingWeb
import ActingWebMCP
import JSON
import Testing

/// Prompts, resources and completions, on both wires.
@Suite struct OfferTests {
    private func app() -> App {
        let app = App(name: "offer")
        app.methodHook(
            "summary", HookMetadata(description: "Sums up."),
            as: .prompt(
                title: "Summary",
                arguments: [
                    PromptArgument("text", description: "What to sum up.", isRequired: true),
                    PromptArgument("tone", completion: .values(["formal", "friendly", "frank"])),
                    PromptArgument("author", completion: .method("authors")),
                ])
        ) { _, call in .string("Sum up: \(try call.string("text"))") }
        app.methodHook("chat", as: .prompt()) { _, _ async in
            [
                "description": "A chat.",
                "messages": [
                    ["role": "user", "content": ["type": "text", "text": "hi"]],
                    ["role": "assistant", "content": ["type": "audio", "data": "AA==", "mimeType": "audio/wav"]],
                    ["role": "user", "content": ["type": "resource_link", "uri": "a:b", "name": "b"]],
                ],
            ]
        }
        app.methodHook("broken", as: .prompt()) { _, _ in ["messages": [["role": "user", "content": [:]]]] }
        app.methodHook("authors") { _, call in
            .array((0..<150).map { .string("\(call.data["value"]?.string ?? "")-\($0)") })
        }
        app.methodHook("about", as: .resource("info://about", mimeType: "text/plain", size: 5)) { _, _ in "about" }
        app.methodHook("blob", as: .resource("info://blob", mimeType: "image/png")) { _, _ in ["blob": "AA=="] }
        app.methodHook("gone", as: .resource("info://gone")) { _, _ in nil }
        app.methodHook(
            "note", as: .resource("notes://{day}/{id}", completions: ["day": .values(["monday", "tuesday"])])
        ) { _, call in call.data }
        app.methodHook("path", as: .resource("file:///{+path}")) { _, call async in call.data }
        return app
    }

    private func open(_ wire: Client.Wire, _ handler: Handler, revision: String? = nil) async throws -> Client {
        let client = Client(app(), wire, handler, revision: revision)
        try await client.open()
        return client
    }

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `prompts and resources are listed as they were declared`(wire: Client.Wire, handler: Handler) async throws {
        let client = try await open(wire, handler)

        let prompts = await client.send("prompts/list").result?["prompts"]
        #expect(prompts?.array?.compactMap { $0["name"] } == ["summary", "chat", "broken"])
        #expect(prompts?[0]?["title"] == "Summary")
        #expect(prompts?[0]?["arguments"]?[0] == ["name": "text", "description": "What to sum up.", "required": true])
        #expect(prompts?[1]?["arguments"] == [])
        let resources = await client.send("resources/list").result?["resources"]
        #expect(resources?.array?.compactMap { $0["uri"] } == ["info://about", "info://blob", "info://gone"])
        #expect(resources?[0]?["size"] == 5)
        let templates = await client.send("resources/templates/list").result?["resourceTemplates"]
        #expect(templates?.array?.compactMap { $0["uriTemplate"] } == ["notes://{day}/{id}", "file:///{+path}"])
    }

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `a prompt is text, or messages as they are`(wire: Client.Wire, handler: Handler) async throws {
        let client = try await open(wire, handler)

        let text = await client.send("prompts/get", ["name": "summary", "arguments": ["text": "all"]]).result
        #expect(text?["messages"] == [["role": "user", "content": ["type": "text", "text": "Sum up: all"]]])
        #expect(text?["description"] == "Sums up.")
        let chat = await client.send("prompts/get", ["name": "chat"]).result
        #expect(chat?["messages"]?.array?.count == 3)
        #expect(chat?["description"] == "A chat.")
        #expect(await client.send("prompts/get", ["name": "broken"]).code == -32_603)
    }

    @Test func `what a revision does not know becomes text for its clients`() async throws {
        let client = try await open(.handshake, .awaiting, revision: "2024-11-05")

        let chat = await client.send("prompts/get", ["name": "chat"]).result?["messages"]

        #expect(chat?[1]?["content"] == ["type": "text", "text": "[audio, audio/wav]"])
        #expect(chat?[2]?["content"] == ["type": "text", "text": "b: a:b"])
    }

    @Test(
        arguments: [
            ["name": "nothing"], [:], ["name": 7], ["name": "summary"], ["name": "summary", "arguments": ["text": 7]],
            ["name": "summary", "arguments": []],
        ] as [JSONValue], Client.Wire.allCases)
    func `a prompt that there is not, or without what it needs, is refused`(
        _ params: JSONValue, wire: Client.Wire
    ) async throws {
        let client = try await open(wire, .awaiting)

        #expect(await client.send("prompts/get", params).code == -32_602)
    }

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `a resource is read, and a family by what stands in its places`(
        wire: Client.Wire, handler: Handler
    ) async throws {
        let client = try await open(wire, handler)
        func contents(_ uri: JSONValue) async -> JSONValue? {
            await client.send("resources/read", ["uri": uri]).result?["contents"]?[0]
        }

        #expect(await contents("info://about") == ["uri": "info://about", "mimeType": "text/plain", "text": "about"])
        #expect(await contents("info://blob") == ["uri": "info://blob", "mimeType": "image/png", "blob": "AA=="])
        let note = try JSONValue(parsing: Array((await contents("notes://monday/7%20a")?["text"]?.string ?? "").utf8))
        #expect(note == ["day": "monday", "id": "7 a", "uri": "notes://monday/7%20a"])
        let path = try JSONValue(parsing: Array((await contents("file:///a/b.txt")?["text"]?.string ?? "").utf8))
        #expect(path["path"] == "a/b.txt")
    }

    @Test(
        arguments: [
            "info://nothing", "info://gone", "notes://monday", "notes://monday/7/8", "notes:///7", "file:///",
            "file:///../secret", "file:///a/%2e%2e/b", "file:///%00", "notes://%ff/1", "",
        ] as [JSONValue], Client.Wire.allCases)
    func `a resource that there is not is not found`(_ uri: JSONValue, wire: Client.Wire) async throws {
        let client = try await open(wire, .awaiting)

        let answer = await client.send("resources/read", ["uri": uri])

        #expect(answer.code == (wire == .stateless ? -32_602 : -32_002))
        #expect(answer.last?["error"]?["data"] == ["uri": uri])
    }

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `what may be filled in is proposed`(wire: Client.Wire, handler: Handler) async throws {
        let client = try await open(wire, handler)
        func complete(_ reference: JSONValue, _ name: JSONValue, _ value: JSONValue) async -> JSONValue? {
            await client.send(
                "completion/complete", ["ref": reference, "argument": ["name": name, "value": value]]
            ).result?["completion"]
        }
        let prompt: JSONValue = ["type": "ref/prompt", "name": "summary"]

        #expect(
            await complete(prompt, "tone", "FR") == ["values": ["friendly", "frank"], "total": 2, "hasMore": false])
        #expect(await complete(prompt, "text", "a") == ["values": [], "total": 0, "hasMore": false])
        let authors = await complete(prompt, "author", "x")
        #expect(authors?["values"]?.array?.count == 100)
        #expect(authors?["values"]?[0] == "x-0")
        #expect(authors?["hasMore"] == true)
        let template: JSONValue = ["type": "ref/resource", "uri": "notes://{day}/{id}"]
        #expect(await complete(template, "day", "m")?["values"] == ["monday"])
    }

    @Test(
        arguments: [
            ["ref": ["type": "ref/prompt", "name": "no"], "argument": ["name": "a", "value": ""]],
            ["ref": ["type": "ref/prompt", "name": "summary"], "argument": ["name": "no", "value": ""]],
            ["ref": ["type": "ref/resource", "uri": "no:"], "argument": ["name": "a", "value": ""]],
            ["ref": ["type": "ref/thing"], "argument": ["name": "a", "value": ""]], ["ref": [:]],
        ] as [JSONValue])
    func `what cannot be completed is refused`(_ params: JSONValue) async throws {
        let client = try await open(.handshake, .awaiting)

        #expect(await client.send("completion/complete", params).code == -32_602)
    }

    @Test(arguments: Client.Wire.allCases)
    func `lists come in pages, and cursors stay good when entries come and go`(wire: Client.Wire) async throws {
        let app = App(name: "pages")
        for number in 0..<7 { app.actionHook("tool-\(number)", as: .tool()) { _, _ in nil } }
        var limits = MCPLimits()
        limits.page = 3
        let service = MCPService(app: app, options: MCPOptions(limits: limits))
        let client = Client(app, wire, service: service)
        try await client.open()
        func names(_ answer: Client.Answer) -> [String] {
            answer.result?["tools"]?.array?.compactMap { $0["name"]?.string } ?? []
        }

        let first = await client.send("tools/list")
        let cursor = try #require(first.result?["nextCursor"])
        for hook in app.hooks.current.all(.action) where hook.name == "tool-2" { app.hooks.remove(hook) }
        let second = await client.send("tools/list", ["cursor": cursor])
        let third = await client.send("tools/list", ["cursor": try #require(second.result?["nextCursor"])])

        #expect(names(first) == ["tool-0", "tool-1", "tool-2"])
        #expect(names(second) == ["tool-3", "tool-4", "tool-5"])
        #expect(names(third) == ["tool-6"])
        #expect(third.result?["nextCursor"] == nil)
    }

    @Test(
        arguments: ["", "x", "AAAA", 7, nil, "YWZ0ZXI6LTE", "YWZ0ZXI6OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"] as [JSONValue])
    func `a cursor that was made up is refused`(_ cursor: JSONValue) async throws {
        let client = try await open(.handshake, .awaiting)

        #expect(await client.send("tools/list", ["cursor": cursor]).code == -32_602)
    }

    @Test(arguments: Client.Wire.allCases)
    func `an audience is asked on lists and on use`(wire: Client.Wire) async throws {
        let app = App(name: "audience")
        let nobody = Audience { _ in false }
        let others = Audience(clients: [.claude])
        app.actionHook("hidden", as: .tool(audience: nobody)) { _, _ in "seen" }
        app.actionHook("theirs", as: .tool(audience: others)) { _, _ in "seen" }
        app.methodHook("prompt", as: .prompt(audience: others)) { _, _ in "seen" }
        app.methodHook("resource", as: .resource("a:b", audience: nobody)) { _, _ in "seen" }
        let client = Client(app, wire)
        try await client.open()

        #expect(await client.send("tools/list").result?["tools"] == [])
        #expect(await client.send("prompts/list").result?["prompts"] == [])
        #expect(await client.send("resources/list").result?["resources"] == [])
        for tool in ["hidden", "theirs"] as [JSONValue] {
            #expect(await client.send("tools/call", ["name": tool]).code == -32_602)
        }
        #expect(await client.send("prompts/get", ["name": "prompt"]).code == -32_602)
        #expect(await client.send("resources/read", ["uri": "a:b"]).code != nil)
    }

    @Test func `what cannot be offered is named with the reason`() {
        let app = App(name: "faults")
        app.actionHook("no/name", as: .tool()) { _, _ in nil }
        app.actionHook("schema", HookMetadata(inputSchema: ["type": "string"]), as: .tool()) { _, _ in nil }
        app.actionHook(
            "outside", HookMetadata(inputSchema: ["type": "object", "$ref": "https://x.example/s"]), as: .tool()
        ) { _, _ in nil }
        app.actionHook(
            "header",
            HookMetadata(
                inputSchema: ["type": "object", "properties": ["a": ["type": "number", "x-mcp-header": "A"]]]),
            as: .tool()
        ) { _, _ in nil }
        app.actionHook("first", as: .tool(name: "taken")) { _, _ in nil }
        app.actionHook("second", as: .tool(name: "taken")) { _, _ in nil }
        app.methodHook("template", as: .resource("a://{?query}")) { _, _ in nil }
        app.methodHook("scheme", as: .resource("plain")) { _, _ in nil }

        let faults = MCPService(app: app).faults

        #expect(
            faults.map(\.hook.name) == ["no/name", "schema", "outside", "header", "second", "template", "scheme"])
        #expect(faults.allSatisfy { !$0.reason.isEmpty })
    }
}
