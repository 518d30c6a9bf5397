import JSON
import TestSupport
import Testing

/// The check of messages against the protocol's published schemas lets the right ones pass, and can fail.
@Suite(.enabled(if: MCPSchemas.arePresent, "../shared/mcp-schema is absent"))
struct MCPSchemasTests {
    private let schemas: MCPSchemas

    init() throws {
        schemas = try #require(MCPSchemas.load())
    }

    /// A message, the method that it answers, and the revisions that it belongs to.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var method: String?
        var message: JSONValue
        var revisions: [String]

        init(
            _ description: String, _ message: JSONValue, answering method: String? = nil,
            in revisions: [String] = MCPSchemas.revisions
        ) {
            testDescription = description
            self.message = message
            self.method = method
            self.revisions = revisions
        }

        /// The response with a result.
        static func result(
            _ description: String, _ result: JSONValue, of method: String, in revisions: [String]
        ) -> Case {
            Case(description, ["jsonrpc": "2.0", "id": 1, "result": result], answering: method, in: revisions)
        }

        /// The response with an error.
        static func error(_ description: String, _ error: JSONValue, in revisions: [String]) -> Case {
            Case(description, ["jsonrpc": "2.0", "id": "a", "error": error], answering: "tools/call", in: revisions)
        }

        /// A notification, or with an id a request.
        static func start(
            _ method: String, _ params: JSONValue, id: JSONValue? = nil, in revisions: [String]
        ) -> Case {
            var message: JSONObject = ["jsonrpc": "2.0", "method": .string(method), "params": params]
            message["id"] = id
            return Case("\(method) with \(params)", .object(message), in: revisions)
        }
    }

    private static let legacy = MCPSchemas.revisions.filter { $0 < "2026" }
    private static let modern = ["2026-07-28"]
    private static let text: JSONValue = ["type": "text", "text": "hello"]
    private static let tool: JSONValue = ["name": "t", "inputSchema": ["type": "object"]]

    private static let valid: [Case] = [
        .result(
            "initialize",
            ["protocolVersion": "2025-11-25", "capabilities": [:], "serverInfo": ["name": "n", "version": "1"]],
            of: "initialize", in: legacy
        ),
        .result("ping", [:], of: "ping", in: legacy),
        .result("a tool's result", ["content": [text], "isError": false], of: "tools/call", in: legacy),
        .result("a tool's result", ["resultType": "complete", "content": [text]], of: "tools/call", in: modern),
        .result("tools", ["tools": [tool], "nextCursor": "x"], of: "tools/list", in: legacy),
        .result(
            "tools", ["resultType": "complete", "tools": [tool], "ttlMs": 0, "cacheScope": "private"],
            of: "tools/list", in: modern
        ),
        .result(
            "discovery",
            [
                "resultType": "complete", "supportedVersions": ["2026-07-28"], "capabilities": ["tools": [:]],
                "ttlMs": 0, "cacheScope": "public",
            ],
            of: "server/discover", in: modern
        ),
        .result(
            "a question",
            [
                "resultType": "input_required",
                "inputRequests": [
                    "name": [
                        "method": "elicitation/create",
                        "params": [
                            "mode": "form", "message": "Who?",
                            "requestedSchema": ["type": "object", "properties": ["name": ["type": "string"]]],
                        ],
                    ]
                ],
            ],
            of: "tools/call", in: modern
        ),
        .result(
            "structured content of any kind",
            ["resultType": "complete", "content": [], "structuredContent": [1]], of: "tools/call", in: modern
        ),
        .result("a task", ["resultType": "task", "taskId": "1"], of: "tools/call", in: modern),
        .result(
            "a task",
            [
                "task": [
                    "taskId": "1", "status": "working", "createdAt": "2026-01-01T00:00:00Z",
                    "lastUpdatedAt": "2026-01-01T00:00:00Z", "ttl": nil,
                ]
            ],
            of: "tools/call", in: ["2025-11-25"]
        ),
        .error("an error", ["code": -32602, "message": "no"], in: MCPSchemas.revisions),
        .error(
            "an unknown version",
            ["code": -32022, "message": "no", "data": ["supported": ["2026-07-28"], "requested": "x"]], in: modern
        ),
        Case(
            "an error without id", ["jsonrpc": "2.0", "error": ["code": -32700, "message": "no"]],
            in: ["2025-11-25"] + modern),
        .start("notifications/progress", ["progressToken": 1, "progress": 0.5], in: MCPSchemas.revisions),
        .start("notifications/message", ["level": "info", "data": nil], in: MCPSchemas.revisions),
        .start("notifications/tools/list_changed", [:], in: MCPSchemas.revisions),
        .start("roots/list", [:], id: 1, in: legacy),
        .start(
            "notifications/subscriptions/acknowledged",
            ["_meta": ["io.modelcontextprotocol/subscriptionId": 7], "notifications": [:]], in: modern
        ),
        Case("a batch", [["jsonrpc": "2.0", "id": 1, "result": [:]]], answering: "ping", in: ["2025-03-26"]),
    ]

    @Test(arguments: valid)
    func `a message as the specification has it is valid`(_ message: Case) {
        for revision in message.revisions {
            let faults = schemas.faults(in: message.message, answering: message.method, revision: revision)
            #expect(faults == [], "\(revision)")
        }
    }

    private static let invalid: [Case] = [
        .result("no content", ["isError": false], of: "tools/call", in: legacy),
        .result("no content", ["resultType": "complete"], of: "tools/call", in: modern),
        .result("no result type", ["content": [text]], of: "tools/call", in: modern),
        .result("an unknown result type", ["resultType": "done", "content": [text]], of: "tools/call", in: modern),
        .result("an optional that is null", ["tools": [tool], "nextCursor": nil], of: "tools/list", in: legacy),
        .result(
            "an optional that is null",
            ["contents": [["uri": "test://a", "text": "a", "mimeType": nil]]], of: "resources/read", in: legacy
        ),
        .result(
            "an optional that is null",
            [
                "resultType": "complete", "ttlMs": 0, "cacheScope": "private",
                "tools": [["name": "t", "description": nil, "inputSchema": ["type": "object"]]],
            ],
            of: "tools/list", in: modern
        ),
        .result(
            "an array as structured content", ["content": [], "structuredContent": [1]], of: "tools/call",
            in: ["2025-06-18", "2025-11-25"]
        ),
        .result(
            "a boolean as the schema of an argument",
            ["tools": [["name": "t", "inputSchema": ["type": "object", "properties": ["a": true]]]]],
            of: "tools/list", in: legacy
        ),
        .result(
            "an output schema of another type",
            ["tools": [["name": "t", "inputSchema": ["type": "object"], "outputSchema": ["type": "array"]]]],
            of: "tools/list", in: ["2025-06-18", "2025-11-25"]
        ),
        .result("content of an unknown type", ["content": [["type": "smell"]]], of: "tools/call", in: legacy),
        .result("no caching", ["resultType": "complete", "tools": []], of: "tools/list", in: modern),
        .result(
            "a fraction of a millisecond",
            ["resultType": "complete", "tools": [], "ttlMs": 0.5, "cacheScope": "private"], of: "tools/list", in: modern
        ),
        .result(
            "no scope",
            ["resultType": "complete", "supportedVersions": ["2026-07-28"], "capabilities": [:], "ttlMs": 0],
            of: "server/discover", in: modern
        ),
        .result("a ping that says something", ["_meta": [:]], of: "ping", in: legacy),
        .result("a question about nothing", ["resultType": "input_required"], of: "tools/call", in: modern),
        .result(
            "a question where none may be", ["resultType": "input_required", "requestState": "s"], of: "tools/list",
            in: modern
        ),
        .result("a method of the other wire", ["resultType": "complete"], of: "ping", in: modern),
        .result("a method of the other wire", [:], of: "server/discover", in: legacy),
        .error("no message", ["code": -32602], in: MCPSchemas.revisions),
        .error("a code that is no integer", ["code": 1.5, "message": "no"], in: MCPSchemas.revisions),
        .error("no data", ["code": -32022, "message": "no"], in: modern),
        .error(
            "capabilities as an array",
            ["code": -32021, "message": "no", "data": ["requiredCapabilities": ["sampling"]]], in: modern
        ),
        .error("a code of the other wire", ["code": -32002, "message": "no"], in: modern),
        .error("a reserved code", ["code": -32050, "message": "no"], in: modern),
        Case("an id that is null", ["jsonrpc": "2.0", "id": nil, "error": ["code": -32700, "message": "no"]]),
        Case("no version", ["id": 1, "result": ["resultType": "complete"]]),
        Case("neither result nor error", ["jsonrpc": "2.0", "id": 1]),
        Case(
            "a batch", [["jsonrpc": "2.0", "id": 1, "result": [:]]], answering: "ping",
            in: ["2024-11-05", "2025-06-18"]),
        Case("an empty batch", [], in: ["2024-11-05", "2025-06-18"]),
        .start("notifications/progress", ["progress": 1], in: MCPSchemas.revisions),
        .start("notifications/message", ["level": "loud", "data": 1], in: MCPSchemas.revisions),
        .start("notifications/message", ["level": "info"], in: MCPSchemas.revisions),
        .start("notifications/initialized", [:], in: MCPSchemas.revisions),
        .start("notifications/nothing", [:], in: MCPSchemas.revisions),
        .start(
            "notifications/subscriptions/acknowledged",
            ["_meta": ["io.modelcontextprotocol/subscriptionId": true], "notifications": [:]], in: modern
        ),
        .start("elicitation/create", ["message": "Who?", "requestedSchema": ["type": "object"]], id: 1, in: legacy),
        .start("sampling/createMessage", ["messages": [], "maxTokens": 10], id: 1, in: modern),
    ]

    @Test(arguments: invalid)
    func `a message that breaks a rule has faults`(_ message: Case) {
        for revision in message.revisions {
            let faults = schemas.faults(in: message.message, answering: message.method, revision: revision)
            #expect(!faults.isEmpty, "\(revision)")
        }
    }

    @Test func `an unknown revision is a fault`() {
        #expect(schemas.faults(in: [:], answering: nil, revision: "2020-01-01") == ["there is no revision 2020-01-01"])
    }
}
