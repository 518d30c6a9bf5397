import ActingWeb
import ActingWebMCP
import JSON
import TestSupport
import Testing

/// What a request that stands for itself is held against, rung by rung; reference-mcp.md §1 and §1.1.
@Suite struct LadderTests {
    typealias Fields = [(name: String, value: String)]

    struct Rung: CustomTestStringConvertible, Sendable {
        let rule: String
        var method = "tools/call"
        var name: String? = "go"
        var body: @Sendable (inout JSONObject) -> Void = { _ in }
        var fields: @Sendable (inout Fields) -> Void = { _ in }
        let status: Int
        let code: Int64
        var data: JSONValue?

        var testDescription: String { rule }
    }

    private static let version = "io.modelcontextprotocol/protocolVersion"
    private static let abilities = "io.modelcontextprotocol/clientCapabilities"

    private static func meta(
        _ change: @escaping @Sendable (inout JSONObject) -> Void
    ) -> @Sendable (inout JSONObject) -> Void {
        { params in
            var meta = params["_meta"]?.object ?? [:]
            change(&meta)
            params["_meta"] = .object(meta)
        }
    }

    private static func set(_ name: String, _ value: String?) -> @Sendable (inout Fields) -> Void {
        { fields in
            fields.removeAll { $0.name == name }
            if let value { fields.append((name, value)) }
        }
    }

    static let rungs = [
        Rung(rule: "b: no _meta", body: { $0["_meta"] = nil }, status: 400, code: -32_602),
        Rung(rule: "b: _meta is no object", body: { $0["_meta"] = 7 }, status: 400, code: -32_602),
        Rung(
            rule: "b: no capabilities, before any header is looked at", body: meta { $0[abilities] = nil },
            fields: set("Mcp-Method", nil), status: 400, code: -32_602),
        Rung(rule: "b: capabilities are no object", body: meta { $0[abilities] = [] }, status: 400, code: -32_602),
        Rung(rule: "b: a version that is no text", body: meta { $0[version] = 7 }, status: 400, code: -32_602),
        Rung(
            rule: "c: a header twice", fields: { $0.append(("Mcp-Method", "tools/call")) }, status: 400, code: -32_020),
        Rung(rule: "d: no version header", fields: set("MCP-Protocol-Version", nil), status: 400, code: -32_020),
        Rung(
            rule: "d: the header names one revision and the body another, whether it is served or not",
            body: meta { $0[version] = "v999" }, status: 400, code: -32_020),
        Rung(
            rule: "e: a revision that is not served", body: meta { $0[version] = "2030-01-01" },
            fields: set("MCP-Protocol-Version", "2030-01-01"), status: 400, code: -32_022,
            data: ["supported": ["2026-07-28"], "requested": "2030-01-01"]),
        Rung(
            rule: "e: a revision that has a handshake", body: meta { $0[version] = "2025-11-25" },
            fields: set("MCP-Protocol-Version", "2025-11-25"), status: 400, code: -32_022,
            data: ["supported": ["2026-07-28"], "requested": "2025-11-25"]),
        Rung(rule: "f: no method header", fields: set("Mcp-Method", nil), status: 400, code: -32_020),
        Rung(rule: "f: another method", fields: set("Mcp-Method", "tools/list"), status: 400, code: -32_020),
        Rung(rule: "f: the method in capitals", fields: set("Mcp-Method", "TOOLS/CALL"), status: 400, code: -32_020),
        Rung(rule: "g: no name header", fields: set("Mcp-Name", nil), status: 400, code: -32_020),
        Rung(rule: "g: another name", fields: set("Mcp-Name", "stop"), status: 400, code: -32_020),
        Rung(rule: "g: bad padding", fields: set("Mcp-Name", "=?base64?Z28?="), status: 400, code: -32_020),
        Rung(rule: "g: a bad alphabet", fields: set("Mcp-Name", "=?base64?Z2!v?="), status: 400, code: -32_020),
        Rung(
            rule: "g: a task's id is repeated too", method: "tasks/get", name: nil,
            body: { $0["taskId"] = "t" }, status: 400, code: -32_020),
        Rung(rule: "i: nothing acceptable", fields: set("Accept", "text/html"), status: 406, code: -32_600),
        Rung(
            rule: "j: a log level that there is not", body: meta { $0["io.modelcontextprotocol/logLevel"] = "loud" },
            status: 400, code: -32_602),
        Rung(rule: "m: no such tool", name: "nothing", status: 400, code: -32_602),
    ]

    static let gone = [
        "initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe", "tasks/result",
        "tasks/list", "tools/destroy",
    ].map { Rung(rule: "k: \($0)", method: $0, name: nil, status: 404, code: -32_601) }

    private func app() -> App {
        let app = App(name: "ladder")
        app.actionHook("go", as: .tool()) { _, _ async in "gone" }
        return app
    }

    private func request(_ rung: Rung, _ client: Client) -> (JSONValue, Fields) {
        var params: JSONObject = [
            "_meta": [Self.version: "2026-07-28", Self.abilities: [:]].asObject
        ]
        if let name = rung.name { params["name"] = .string(name) }
        let plain: JSONValue = [
            "jsonrpc": "2.0", "id": "x", "method": .string(rung.method), "params": .object(params),
        ]
        var fields = client.headers(for: plain)
        rung.fields(&fields)
        rung.body(&params)
        return (["jsonrpc": "2.0", "id": "x", "method": .string(rung.method), "params": .object(params)], fields)
    }

    @Test(arguments: rungs + gone, Handler.allCases)
    func `the first rung that a request misses is what the client is told`(_ rung: Rung, handler: Handler) async throws
    {
        let client = Client(app(), .stateless, handler)
        let (message, fields) = request(rung, client)

        let answer = await client.post(message, headers: fields)

        #expect(answer.status == rung.status)
        #expect(answer.code == rung.code)
        #expect(answer.last?["id"] == "x")
        #expect(answer.last?["error"]?["data"] == rung.data)
    }

    @Test(arguments: ["go", " go\t", "=?base64?Z28=?="])
    func `a name may be repeated as it is, with space around it, or in Base64`(_ name: String) async throws {
        let client = Client(app(), .stateless)
        let (message, fields) = request(
            Rung(rule: "", fields: Self.set("Mcp-Name", name), status: 200, code: 0), client)

        #expect(await client.post(message, headers: fields).text == "gone")
    }

    @Test func `a notification is taken and means nothing`() async throws {
        let client = Client(app(), .stateless)
        let meta: JSONValue = ["_meta": [Self.version: "2026-07-28"].asObject]

        let answer = await client.post([
            "jsonrpc": "2.0", "method": "notifications/cancelled", "params": meta,
        ])

        #expect(answer.status == 202)
        #expect(answer.last == nil)
    }

    @Test func `a list with such a message in it is refused`() async throws {
        let client = Client(app(), .stateless)
        let (message, _) = request(Rung(rule: "", status: 0, code: 0), client)

        let answer = await client.post([message], headers: [])

        #expect(answer.status == 400)
        #expect(answer.code == -32_600)
    }
}

extension [String: JSONValue] {
    fileprivate var asObject: JSONValue { .object(JSONObject(uniqueKeysWithValues: map { ($0, $1) })) }
}
