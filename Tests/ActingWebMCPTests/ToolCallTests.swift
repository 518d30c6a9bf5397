import ActingWeb
import ActingWebMCP
import JSON
import Testing

@Suite struct ToolCallTests {
    private struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    struct Case: CustomTestStringConvertible {
        let rule: String
        let answer: JSONValue?
        let text: String
        var isError = false

        var testDescription: String { rule }
    }

    static let cases = [
        Case(rule: "text is the text", answer: "hello", text: "hello"),
        Case(rule: "an empty text is a text", answer: "", text: ""),
        Case(rule: "an object is its JSON", answer: ["b": 1, "a": [true, nil]], text: #"{"b":1,"a":[true,null]}"#),
        Case(rule: "an empty object is its JSON", answer: [:], text: "{}"),
        Case(rule: "a list is its JSON", answer: [1, 2], text: "[1,2]"),
        Case(rule: "false is its JSON", answer: false, text: "false"),
        Case(rule: "a number is its JSON", answer: 0, text: "0"),
        Case(rule: "a double stays one", answer: 1.0, text: "1.0"),
        Case(rule: "null is its JSON", answer: .some(.null), text: "null"),
        Case(rule: "content that is no list is data", answer: ["content": "x"], text: #"{"content":"x"}"#),
        Case(rule: "an isError without content is data", answer: ["isError": true], text: #"{"isError":true}"#),
        Case(rule: "no answer is a failure", answer: nil, text: "the tool gave no answer", isError: true),
    ]

    @Test(arguments: cases, Handler.allCases)
    func `what a hook answers becomes one text block`(_ given: Case, handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("sync", as: .tool()) { _, _ in given.answer }
        app.actionHook("async", as: .tool()) { _, _ async in given.answer }

        for name in ["sync", "async"] {
            let result = try await handler.result(of: "tools/call", ["name": .string(name)], from: app)
            expectToolResult(result, text: given.text, isError: given.isError)
        }
    }

    @Test(arguments: Handler.allCases)
    func `a thrown error is a result that says so in the error's words`(handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { _, _ in throw Refusal(description: "no \u{1B}[31mred") }
        app.actionHook("go") { _, _ async throws in throw Refusal(description: "second") }

        let response = await handler.post(
            #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"go"}}"#, to: app
        )

        #expect(response.status == 200)
        guard case .toolError = response.outcome else {
            Issue.record("the outcome is \(response.outcome)")
            return
        }
        let body = try JSONValue(parsing: response.body)
        expectResult(body, id: 1)
        expectToolResult(try #require(body["result"]), text: "no \u{1B}[31mred", isError: true)
    }

    @Test(arguments: Handler.allCases)
    func `content passes as it is, without the hook's own members`(handler: Handler) async throws {
        let app = App(name: "test")
        let blocks: JSONValue = [["type": "image", "data": "AA==", "mimeType": "image/png"]]
        app.actionHook("go", as: .tool()) { _, _ in
            ["content": blocks, "structuredContent": ["a": 1], "_meta": ["m": 1], "mine": true]
        }

        let old = try await handler.result(of: "tools/call", ["name": "go"], version: "2025-03-26", from: app)
        let new = try await handler.result(of: "tools/call", ["name": "go"], version: "2025-06-18", from: app)

        #expect(old == ["content": blocks, "_meta": ["m": 1]])
        #expect(new == ["content": blocks, "structuredContent": ["a": 1], "_meta": ["m": 1]])
    }

    @Test(arguments: Handler.allCases)
    func `content that says it is an error is a tool's error`(handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { _, _ in ["content": [], "isError": true, "structuredContent": 7] }

        let response = await handler.post(
            #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"go"}}"#, version: "2025-11-25", to: app
        )

        #expect(try JSONValue(parsing: response.body)["result"] == ["content": [], "isError": true])
        guard case .toolError = response.outcome else {
            Issue.record("the outcome is \(response.outcome)")
            return
        }
    }

    @Test(arguments: Handler.allCases)
    func `a hook gets the arguments as they were sent, an empty object where there were none`(
        handler: Handler
    ) async throws {
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { _, call in call.data }
        let arguments: JSONValue = ["text": "\u{1B}]0;title\u{07}\u{0}", "n": 1, "d": 1.0, "null": nil]

        let given = try await handler.result(
            of: "tools/call", ["name": "go", "arguments": arguments], from: app
        )
        let missing = try await handler.result(of: "tools/call", ["name": "go"], from: app)

        let text = try #require(given["content"]?[0]?["text"]?.string)
        #expect(try JSONValue(parsing: text) == arguments)
        expectToolResult(missing, text: "{}")
    }

    @Test(arguments: Handler.allCases)
    func `a tool under another name calls its action's hooks`(handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("action", as: .tool(name: "tool")) { _, call in .string(call.name) }

        expectToolResult(try await handler.result(of: "tools/call", ["name": "tool"], from: app), text: "action")
    }

    @Test(arguments: Handler.allCases)
    func `a tool whose hooks pass is answered by the wildcard`(handler: Handler) async throws {
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { _, _ in nil }
        app.actionHook { _, _ in "any" }

        expectToolResult(try await handler.result(of: "tools/call", ["name": "go"], from: app), text: "any")
    }
}
