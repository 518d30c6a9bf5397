import ActingWeb
import ActingWebMCP
import Foundation
import JSON
import Testing

/// The samples of the article *MCP quick start*, as they stand there.
@Suite struct QuickStartTests {
    private let service: MCPService
    private let actor: ActorInterface

    init() throws {
        let app = App(name: "notes")
        Self.addWriting(to: app)
        Self.addReading(to: app)
        Self.addAsking(to: app)
        Self.addCounting(to: app)
        service = MCPService(app: app)
        let owner = Actor(id: "a", creator: "c")
        try app.store.createActor(owner)
        actor = ActorInterface(owner, store: app.store)
    }

    private static func addWriting(to app: App) {
        app.actionHook(
            "add_note",
            HookMetadata(
                description: "Keeps a note.",
                inputSchema: Schema.object(["text": Schema.text("What to keep.")], required: ["text"]),
                outputSchema: Schema.object(["count": ["type": "integer"]], required: ["count"]),
                annotations: .init(destructive: false)),
            as: .tool(title: "Add a note")
        ) { actor, call in
            let notes = try await actor.properties.value("notes")?.array ?? []
            try await actor.properties.set("notes", to: .array(notes + [.string(call.string("text"))]))
            return ["count": .integer(Int64(notes.count + 1))]
        }
    }

    private static func addReading(to app: App) {
        app.methodHook(
            "review_notes", HookMetadata(description: "Asks for a review of the notes."),
            as: .prompt(arguments: [PromptArgument("tone", completion: .values(["kind", "strict"]))])
        ) { actor, call in
            let notes = try await actor.properties.value("notes") ?? []
            return .string("Review these notes in a \(call.data["tone"]?.string ?? "kind") tone: \(notes)")
        }
        app.methodHook(
            "note", HookMetadata(description: "One note, by its number."),
            as: .resource("notes://{number}", mimeType: "text/plain")
        ) { actor, call in
            guard let number = Int(try call.string("number")) else { return nil }
            return try await actor.properties.value("notes")?[number]
        }
    }

    private static func addAsking(to app: App) {
        app.actionHook(
            "clear_notes", HookMetadata(description: "Forgets every note, if the person agrees."), as: .tool()
        ) { actor, call in
            let form = Elicitation.form(
                "Forget every note?",
                ["type": "object", "properties": ["agree": ["type": "boolean"]], "required": ["agree"]])
            let answer = try await call.client.elicit(form, key: "agree")
            guard case .accepted(let given) = answer, given["agree"] == true else { return "every note was kept" }
            _ = try await actor.properties.remove("notes")
            return "every note is forgotten"
        }
    }

    private static func addCounting(to app: App) {
        app.actionHook("count_words", HookMetadata(description: "Counts the words of every note."), as: .tool()) {
            actor, call in
            let notes = try await actor.properties.value("notes")?.array ?? []
            var words = 0
            for (place, note) in notes.enumerated() {
                try call.checkCancellation()
                words += (note.string ?? "").split(separator: " ").count
                call.client.report(Double(place + 1), of: Double(notes.count), message: "counting")
            }
            call.client.log(.info, "counted every note")
            return ["words": .integer(Int64(words))]
        }
    }

    @Test(arguments: Handler.allCases)
    func `notes are added, read, reviewed and counted`(handler: Handler) async throws {
        let added = try await ask(handler, "tools/call", "add_note", ["arguments": ["text": "call the dentist"]])
        #expect(added["structuredContent"] == ["count": 1])
        let read = try await ask(handler, "resources/read", "notes://0")
        #expect(read["contents"]?[0]?["text"] == "call the dentist")
        let prompt = try await ask(handler, "prompts/get", "review_notes", ["arguments": ["tone": "strict"]])
        let words = #"Review these notes in a strict tone: ["call the dentist"]"#
        #expect(prompt["messages"]?[0]?["content"]?["text"]?.string == words)
        let counted = try await ask(handler, "tools/call", "count_words")
        #expect(counted["content"]?[0]?["text"] == #"{"words":3}"#)
    }

    @Test(arguments: Handler.allCases)
    func `the person is asked before the notes are forgotten`(handler: Handler) async throws {
        _ = try await ask(handler, "tools/call", "add_note", ["arguments": ["text": "call the dentist"]])

        let asking = try await ask(handler, "tools/call", "clear_notes")
        #expect(asking["inputRequests"]?["agree"]?["method"] == "elicitation/create")
        let cleared = try await ask(
            handler, "tools/call", "clear_notes",
            [
                "inputResponses": ["agree": ["action": "accept", "content": ["agree": true]]],
                "requestState": asking["requestState"] ?? "",
            ])
        #expect(cleared["content"]?[0]?["text"] == "every note is forgotten")
        #expect(try await actor.properties.value("notes") == nil)
    }

    @Test func `the article shows the code that is tested here`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let article = folder.appending(path: "../../Sources/ActingWebMCP/ActingWebMCP.docc/QuickStart.md")
        let own = try Self.lines(of: String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
        let samples = try String(contentsOf: article, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()

        #expect(samples.count == 5)
        for sample in samples {
            let code = Self.lines(of: sample.components(separatedBy: "```").first ?? "")
            #expect(own.firstRange(of: code) != nil, "\(code.first ?? "") …")
        }
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private func ask(
        _ handler: Handler, _ method: String, _ name: String, _ more: JSONObject = [:]
    ) async throws -> JSONValue {
        var params = more
        params[method == "resources/read" ? "uri" : "name"] = .string(name)
        params["_meta"] = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": ["elicitation": [:]],
        ]
        let message: JSONValue = [
            "jsonrpc": "2.0", "id": 1, "method": .string(method), "params": .object(params),
        ]
        let fields = [(name: "Mcp-Method", value: method), (name: "Mcp-Name", value: name)]
        let request = MCPRequest.text(message.description, version: "2026-07-28", fields)
        let response =
            switch handler {
            case .blocking: MCPHandler(service: service, actor: actor).post(request)
            case .awaiting: await AsyncMCPHandler(service: service, actor: actor).post(request)
            }
        return try #require(try JSONValue(parsing: response.body)["result"])
    }
}
