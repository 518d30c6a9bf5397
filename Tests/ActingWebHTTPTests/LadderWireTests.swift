import ActingWeb
import DemoApp
import JSON
import Testing

/// The rungs of the ladder for requests that stand for themselves, over real sockets; reference-mcp.md §1.1.
@Suite struct LadderWireTests {
    struct Rung: CustomTestStringConvertible, Sendable {
        let rule: String
        let call: Call
        let status: Int
        let code: Int64?

        var testDescription: String { rule }
    }

    private static func call(
        _ method: String = "tools/call", version: String = "2026-07-28", name: String? = "get_echo",
        meta: JSONValue = ["io.modelcontextprotocol/clientCapabilities": [:]]
    ) -> Call {
        var meta = meta.object ?? [:]
        if meta["io.modelcontextprotocol/protocolVersion"] == nil {
            meta["io.modelcontextprotocol/protocolVersion"] = .string(version)
        }
        var params: JSONObject = ["_meta": .object(meta), "arguments": ["text": "hi"]]
        if let name { params["name"] = .string(name) }
        let message: JSONValue = [
            "jsonrpc": "2.0", "id": 7, "method": .string(method), "params": .object(params),
        ]
        return Call(message.description).with("MCP-Protocol-Version", version).with("Mcp-Method", method)
            .with("Mcp-Name", name)
    }

    private static func twice(_ name: String, _ value: String) -> Call {
        var call = call()
        call.headers.append((name, value))
        return call
    }

    static let rungs = [
        Rung(rule: "all is well", call: call(), status: 200, code: nil),
        Rung(
            rule: "names are compared whatever their case", call: call().with("mcp-method", "tools/call"), status: 200,
            code: nil),
        Rung(rule: "b: no capabilities", call: call(meta: [:]), status: 400, code: -32_602),
        Rung(rule: "c: a header twice", call: twice("mcp-name", "get_echo"), status: 400, code: -32_020),
        Rung(rule: "d: no version", call: call().with("MCP-Protocol-Version", nil), status: 400, code: -32_020),
        Rung(
            rule: "d: another version", call: call().with("MCP-Protocol-Version", "2030-01-01"), status: 400,
            code: -32_020),
        Rung(rule: "e: a version that is not served", call: call(version: "2030-01-01"), status: 400, code: -32_022),
        Rung(rule: "f: no method", call: call().with("Mcp-Method", nil), status: 400, code: -32_020),
        Rung(rule: "g: no name", call: call().with("Mcp-Name", nil), status: 400, code: -32_020),
        Rung(rule: "i: nothing acceptable", call: call().with("Accept", "image/png"), status: 406, code: -32_600),
        Rung(rule: "k: no such method", call: call("initialize", name: nil), status: 404, code: -32_601),
        Rung(rule: "k: a method of the handshake", call: call("ping", name: nil), status: 404, code: -32_601),
        Rung(rule: "m: no such tool", call: call(name: "nothing"), status: 400, code: -32_602),
    ]

    @Test(arguments: rungs, [ActingWeb.ExecutionMode.async, .threadPool])
    func `a rung that is missed has its status and its code`(_ rung: Rung, mode: ActingWeb.ExecutionMode) async throws {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            let reply = try await server.send(rung.call)

            #expect(reply.status == rung.status)
            #expect(reply.json?["error"]?["code"]?.integer == rung.code)
            #expect(reply.json?["id"] == 7)
            #expect(reply.headers["content-type"] == "application/json")
            #expect(reply.headers["mcp-session-id"] == nil)
            #expect(try await server.send(.ping).status == 200)
        }
    }
}
