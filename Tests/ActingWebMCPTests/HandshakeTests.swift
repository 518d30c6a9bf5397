import ActingWeb
import ActingWebMCP
import JSON
import Testing

@Suite struct HandshakeTests {
    struct Case: CustomTestStringConvertible {
        let rule: String
        let params: JSONValue?
        let revision: String

        var testDescription: String { rule }
    }

    static let revisions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"].map {
        Case(rule: "\($0) is known", params: asking(.string($0)), revision: $0)
    }

    static let others = [
        Case(rule: "a later revision is not known", params: asking("2026-07-28"), revision: "2025-11-25"),
        Case(rule: "nonsense is not known", params: asking("latest"), revision: "2025-11-25"),
        Case(rule: "a number is not known", params: asking(20_250_618), revision: "2025-11-25"),
        Case(rule: "null is not known", params: asking(nil), revision: "2025-11-25"),
        Case(rule: "params may be empty", params: [:], revision: "2025-11-25"),
        Case(rule: "params may be missing", params: nil, revision: "2025-11-25"),
        Case(
            rule: "a client may tell of itself what it likes",
            params: ["protocolVersion": "2025-06-18", "capabilities": 7, "clientInfo": "me"], revision: "2025-06-18"
        ),
    ]

    @Test(arguments: revisions + others, Handler.allCases)
    func `a client gets the revision it asks for where it is known, else the latest`(
        _ given: Case, handler: Handler
    ) async throws {
        let app = App(name: "notes", version: "2.1.0", instructions: "Be brief.")

        let result = try await handler.result(of: "initialize", given.params, from: app)

        #expect(
            result == [
                "protocolVersion": .string(given.revision), "capabilities": Self.capabilities(given.revision),
                "serverInfo": ["name": "notes", "version": "2.1.0"], "instructions": "Be brief.",
            ])
    }

    @Test(arguments: Handler.allCases)
    func `an application without instructions sends none`(handler: Handler) async throws {
        let result = try await handler.result(of: "initialize", Self.asking("2025-11-25"), from: App(name: "notes"))

        #expect(result["instructions"] == nil)
    }

    @Test(arguments: Handler.allCases)
    func `initialize may carry another handshake version in its header than it asks for`(handler: Handler) async throws
    {
        let result = try await handler.result(
            of: "initialize", Self.asking("2025-06-18"), version: "2025-11-25", from: App(name: "notes")
        )

        #expect(result["protocolVersion"] == "2025-06-18")
    }

    @Test(arguments: Handler.allCases, [nil, "2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])
    func `a ping is answered with an empty result`(handler: Handler, version: String?) async throws {
        #expect(try await handler.result(of: "ping", version: version, from: App(name: "notes")) == [:])
    }

    @Test(arguments: ["1", "0", "-7", "9223372036854775807", #""""#, #""a b""#, #""1""#], Handler.allCases)
    func `an id comes back as it was sent`(_ id: String, handler: Handler) async throws {
        let response = await handler.post(
            #"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#, to: App(name: "notes")
        )

        #expect(String(decoding: response.body, as: UTF8.self) == #"{"jsonrpc":"2.0","id":\#(id),"result":{}}"#)
    }

    @Test(
        arguments: [
            #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
            #"{"jsonrpc":"2.0","method":"notifications/never-heard-of"}"#,
            #"{"jsonrpc":"2.0","method":"tools/call","params":{"name":"go"}}"#,
            #"{"jsonrpc":"2.0","id":1,"result":{}}"#,
            #"{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"no"}}"#,
        ], Handler.allCases)
    func `what asks for no answer is accepted with none`(_ body: String, handler: Handler) async {
        let app = App(name: "notes")
        app.actionHook("go", as: .tool()) { _, _ in
            Issue.record("a notification called a tool")
            return nil
        }

        let response = await handler.post(body, version: "2025-06-18", to: app)

        #expect(response.status == 202)
        #expect(response.body.isEmpty)
        guard case .ok = response.outcome else {
            Issue.record("the outcome is \(response.outcome)")
            return
        }
    }

    /// Completions came with the second revision.
    private static func capabilities(_ revision: String) -> JSONValue {
        var capabilities: JSONObject = [
            "tools": ["listChanged": true], "prompts": ["listChanged": true],
            "resources": ["subscribe": true, "listChanged": true], "logging": [:],
        ]
        if revision > "2024-11-05" { capabilities["completions"] = [:] }
        return .object(capabilities)
    }

    private static func asking(_ version: JSONValue) -> JSONValue {
        [
            "protocolVersion": version, "capabilities": [:],
            "clientInfo": ["name": "test client", "version": "0.1"],
        ]
    }
}
