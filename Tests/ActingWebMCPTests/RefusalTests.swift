import ActingWeb
import ActingWebMCP
import JSON
import Testing

/// What is no request that the server can serve, and what it is told.
@Suite struct RefusalTests {
    struct Case: CustomTestStringConvertible {
        let rule: String
        let body: String
        var version: String?
        var status = 400
        let code: Int64
        var id: JSONValue?
        var words: [String] = []
        var data: JSONValue?

        var testDescription: String { rule }
    }

    static let malformed = [
        Case(rule: "an empty body", body: "", code: -32_700, words: ["no JSON value"]),
        Case(rule: "a cut text", body: #"{"jsonrpc":"2.0""#, code: -32_700, words: ["byte 16"]),
        Case(rule: "a stray byte", body: #"{"jsonrpc":x}"#, code: -32_700, words: ["'x'", "byte 11"]),
        Case(rule: "text behind the value", body: #"{} {}"#, code: -32_700, words: ["byte 3"]),
        Case(
            rule: "nesting without end", body: String(repeating: "[", count: 10_000), code: -32_700,
            words: ["128 levels", "byte 128"]
        ),
        Case(rule: "an empty batch", body: "[]", code: -32_600, words: ["batch"]),
        Case(
            rule: "a batch under a revision that has none", body: #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#,
            version: "2025-06-18", code: -32_600, words: ["batch"]
        ),
        Case(rule: "a number", body: "1", code: -32_600, words: ["single value"]),
        Case(rule: "a null", body: "null", code: -32_600, words: ["single value"]),
        Case(rule: "an empty object", body: "{}", code: -32_600, words: ["jsonrpc"]),
        Case(rule: "no jsonrpc", body: #"{"id":1,"method":"ping"}"#, code: -32_600, id: 1, words: ["jsonrpc"]),
        Case(
            rule: "another jsonrpc", body: #"{"jsonrpc":"1.0","id":"a","method":"ping"}"#, code: -32_600, id: "a",
            words: ["jsonrpc"]
        ),
        Case(
            rule: "jsonrpc as a number", body: #"{"jsonrpc":2.0,"id":1,"method":"ping"}"#, code: -32_600, id: 1,
            words: ["jsonrpc"]
        ),
        Case(rule: "no method", body: #"{"jsonrpc":"2.0","id":1}"#, code: -32_600, id: 1, words: ["method"]),
        Case(
            rule: "a method that is no text", body: #"{"jsonrpc":"2.0","id":1,"method":7}"#, code: -32_600, id: 1,
            words: ["method"]
        ),
        Case(
            rule: "an id of null", body: #"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, code: -32_600, words: ["id"]
        ),
        Case(
            rule: "an id with a fraction", body: #"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, code: -32_600,
            words: ["id"]
        ),
        Case(
            rule: "an id of true", body: #"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, code: -32_600, words: ["id"]
        ),
        Case(
            rule: "an id that is a list", body: #"{"jsonrpc":"2.0","id":[1],"method":"ping"}"#, code: -32_600,
            words: ["id"]
        ),
        Case(
            rule: "an id of null to initialize", body: #"{"jsonrpc":"2.0","id":null,"method":"initialize"}"#,
            code: -32_600, words: ["id"]
        ),
        Case(
            rule: "params in a list", body: #"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, code: -32_602,
            id: 1, words: ["params"]
        ),
        Case(
            rule: "params of null", body: #"{"jsonrpc":"2.0","id":1,"method":"ping","params":null}"#, code: -32_602,
            id: 1, words: ["params"]
        ),
    ]

    static let unsupported = [
        Case(
            rule: "a request under a version whose requests stand for themselves, which it does not",
            body: #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, version: "2026-07-28", code: -32_602, id: 1,
            words: ["_meta"]
        ),
        Case(
            rule: "initialize under such a version",
            body: #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#,
            version: "2026-07-28", code: -32_602, id: 1, words: ["_meta"]
        ),
        Case(
            rule: "a call under an empty version",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo"}}"#, version: "",
            code: -32_022, id: 1, data: supported("")
        ),
        Case(
            rule: "a notification under an unknown version",
            body: #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, version: "1900-01-01", code: -32_022,
            data: supported("1900-01-01")
        ),
        Case(
            rule: "a response under an unknown version",
            body: #"{"jsonrpc":"2.0","id":1,"result":{}}"#, version: "1900-01-01", code: -32_022,
            data: supported("1900-01-01")
        ),
    ]

    private static func supported(_ requested: JSONValue) -> JSONValue {
        ["supported": ["2026-07-28"], "requested": requested]
    }

    static let misdirected = [
        Case(
            rule: "an unknown method", body: #"{"jsonrpc":"2.0","id":1,"method":"tools/destroy"}"#, status: 200,
            code: -32_601, id: 1, words: ["tools/destroy"]
        ),
        Case(
            rule: "an empty method", body: #"{"jsonrpc":"2.0","id":"","method":""}"#, status: 200, code: -32_601, id: ""
        ),
        Case(
            rule: "a notification's method with an id",
            body: #"{"jsonrpc":"2.0","id":1,"method":"notifications/initialized"}"#, status: 200, code: -32_601, id: 1
        ),
        Case(
            rule: "a call without params", body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call"}"#, status: 200,
            code: -32_602, id: 1, words: ["name"]
        ),
        Case(
            rule: "a call with a name that is no text",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":7}}"#, status: 200, code: -32_602,
            id: 1, words: ["name"]
        ),
        Case(
            rule: "a call of an unknown tool",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"nothing"}}"#, status: 200,
            code: -32_602, id: 1, words: ["nothing"]
        ),
        Case(
            rule: "a call of an action that is no tool",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"private"}}"#, status: 200,
            code: -32_602, id: 1, words: ["private"]
        ),
        Case(
            rule: "a call with arguments in a list",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":[1]}}"#,
            status: 200, code: -32_602, id: 1, words: ["arguments"]
        ),
        Case(
            rule: "a call with arguments of null",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":null}}"#,
            status: 200, code: -32_602, id: 1, words: ["arguments"]
        ),
    ]

    @Test(arguments: malformed + unsupported + misdirected, Handler.allCases)
    func `a fault is answered with its code, its words and the id where it is known`(
        _ given: Case, handler: Handler
    ) async throws {
        let app = Self.app()

        let response = await handler.post(given.body, version: given.version, to: app)

        #expect(response.status == given.status)
        guard case .protocolError(Int(given.code)) = response.outcome else {
            Issue.record("the outcome is \(response.outcome)")
            return
        }
        let body = try JSONValue(parsing: response.body)
        expectError(body, code: given.code, id: given.id, data: given.data)
        let message = body["error"]?["message"]?.string ?? ""
        for word in given.words { #expect(message.contains(word)) }
    }

    @Test(arguments: Handler.allCases)
    func `bytes that are no UTF-8 are malformed`(handler: Handler) async throws {
        let request = MCPRequest(body: Array(#"{"jsonrpc":""#.utf8) + [0xFF, 0xFE, 0x22, 0x7D])

        let response = await handler.post(request, to: Self.app())

        #expect(response.status == 400)
        expectError(try JSONValue(parsing: response.body), code: -32_700, id: nil)
    }

    private static func app() -> App {
        let app = App(name: "test")
        app.actionHook("echo", as: .tool()) { _, call in call.data }
        app.actionHook("private") { _, call in call.data }
        return app
    }
}
