import ActingWeb
import ActingWebMCP
import JSON
import Testing

@Suite struct ToolListTests {
    private static let hints: JSONValue = ["title": "A Title", "readOnlyHint": true, "openWorldHint": false]

    struct Case: CustomTestStringConvertible {
        let version: String?
        let hasTitle: Bool
        let hasAnnotations: Bool

        var testDescription: String { version ?? "no version" }
    }

    static let cases = [
        Case(version: "2024-11-05", hasTitle: false, hasAnnotations: false),
        Case(version: nil, hasTitle: false, hasAnnotations: true),
        Case(version: "2025-03-26", hasTitle: false, hasAnnotations: true),
        Case(version: "2025-06-18", hasTitle: true, hasAnnotations: true),
        Case(version: "2025-11-25", hasTitle: true, hasAnnotations: true),
    ]

    @Test(arguments: cases, Handler.allCases)
    func `a tool is listed with what the revision knows`(_ given: Case, handler: Handler) async throws {
        let app = App(name: "test")
        let schema = Schema.object(["text": Schema.text("What.")], required: ["text"])
        let metadata = HookMetadata(
            description: "Answers.", inputSchema: schema,
            annotations: .init(title: "A Title", readOnly: true, openWorld: false)
        )
        app.actionHook("echo", metadata, as: .tool()) { _, call in call.data }

        let result = try await handler.result(of: "tools/list", version: given.version, from: app)

        let tools = try #require(result["tools"]?.array)
        let tool = try #require(tools.first)
        #expect(tools.count == 1)
        #expect(tool["name"] == "echo")
        #expect(tool["description"] == "Answers.")
        #expect(tool["inputSchema"] == schema)
        #expect(tool["title"] == (given.hasTitle ? JSONValue?.some("A Title") : .none))
        #expect(tool["annotations"] == (given.hasAnnotations ? JSONValue?.some(Self.hints) : .none))
        #expect(result.object.map { Array($0.keys) } == ["tools"])
    }

    @Test(arguments: Handler.allCases)
    func `tools are listed in order of registration, hidden and wildcard hooks left out`(
        handler: Handler
    ) async throws {
        let app = App(name: "test")
        app.actionHook("b", as: .tool()) { _, _ in nil }
        app.actionHook("hidden") { _, _ in nil }
        app.actionHook(as: .tool()) { _, _ in nil }
        app.actionHook("renamed", as: .tool(name: "c")) { _, _ in nil }
        app.actionHook("a", as: .tool()) { _, _ async in nil }
        app.methodHook("method") { _, _ in nil }

        #expect(try await names(from: app, handler) == ["b", "c", "a"])
    }

    @Test(arguments: Handler.allCases)
    func `a name is listed once, and the first that claimed it has it`(handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("first", HookMetadata(description: "First."), as: .tool(name: "t")) { _, _ in "first" }
        app.actionHook("second", HookMetadata(description: "Second."), as: .tool(name: "t")) { _, _ in "second" }
        app.actionHook("first", as: .tool(name: "t")) { _, _ in "again" }

        let tools = try await handler.result(of: "tools/list", from: app)["tools"]?.array
        let answer = try await handler.result(of: "tools/call", ["name": "t"], from: app)

        #expect(tools?.map { $0["description"] } == ["First."])
        expectToolResult(answer, text: "first")
    }

    @Test(arguments: Handler.allCases)
    func `a tool that says nothing of itself is listed with the members that must be there`(
        handler: Handler
    ) async throws {
        let app = App(name: "test")
        app.actionHook("bare", as: .tool()) { _, _ in nil }

        let result = try await handler.result(of: "tools/list", version: "2025-11-25", from: app)

        #expect(
            result == [
                "tools": [["name": "bare", "description": "Does bare", "inputSchema": ["type": "object"]]]
            ])
    }

    @Test(arguments: Handler.allCases)
    func `an application without tools lists none`(handler: Handler) async throws {
        #expect(try await handler.result(of: "tools/list", from: App(name: "test")) == ["tools": []])
    }

    private func names(from app: App, _ handler: Handler) async throws -> [String] {
        let result = try await handler.result(of: "tools/list", from: app)
        return result["tools"]?.array?.compactMap { $0["name"]?.string } ?? []
    }
}
