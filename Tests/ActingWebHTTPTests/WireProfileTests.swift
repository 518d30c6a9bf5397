import ActingWeb
import ActingWebHTTP
import ActingWebMCP
import DemoApp
import JSON
import Testing

/// The customs that clients of ActingWeb in other languages know; reference-actingweb.md §2.
@Suite struct WireProfileTests {
    private func serving(_ body: (RunningServer) async throws -> Void) async throws {
        try await RunningServer.serving(
            DemoApp.make(), authentication: .required, configure: { $0.mcp.profile = .actingweb }, body)
    }

    @Test func `a handshake is open, and opens no session`() async throws {
        try await serving { server in
            let opened = try await server.send(
                Call(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#)
                    .with("MCP-Protocol-Version", "2030-01-01"))
            #expect(opened.status == 200)
            #expect(opened.json?["result"]?["protocolVersion"] == "2025-06-18")
            #expect(opened.json?["result"]?["capabilities"] == ["tools": [:]])
            #expect(opened.headers["mcp-session-id"] == nil)
            #expect(try await server.send(.ping).json?["result"] == [:])
            // An answer to a notification is none of the specification's, but these clients wait for it.
            let ready = try await server.send(
                Call(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#), isHeldToSchema: false)
            #expect(ready.status == 200)
            #expect(server.mcp.census.sessions == 0)
        }
    }

    @Test(arguments: [nil, "Bearer wrong", "Bearer aw_wrong", "Basic eDp5"])
    func `anything else needs a token`(authorization: String?) async throws {
        try await serving { server in
            let reply = try await server.send(Call.tool("get_echo").with("Authorization", authorization))

            #expect(reply.status == 401)
            #expect(reply.json?["id"] == 1)
            #expect(reply.json?["error"]?["code"] == -32_002)
            #expect(reply.headers["www-authenticate"]?.contains("realm=\"ActingWeb MCP\"") == true)
            #expect(reply.headers["www-authenticate"]?.contains("authorization_uri=") == true)
        }
    }

    @Test(arguments: ["2026-07-28", "2030-01-01", ""])
    func `a revision without a handshake is refused so that its client falls back`(version: String) async throws {
        try await serving { server in
            let reply = try await server.send(Call.tool("get_echo").with("MCP-Protocol-Version", version))

            #expect(reply.status == 400)
            #expect(reply.json?["error"]?["code"] == -32_600)
            #expect(reply.json?["error"]?["data"] == nil)
        }
    }

    @Test(arguments: ["GET", "DELETE"])
    func `there are no streams and nothing to end`(method: String) async throws {
        try await RunningServer.serving(DemoApp.make(), configure: { $0.mcp.profile = .actingweb }) { server in
            let reply = try await server.send(Call(method: method).with("Mcp-Session-Id", "x"))

            #expect(reply.status == 405)
        }
    }

    @Test func `what is not there, or not for a client, has codes of its own`() async throws {
        try await RunningServer.serving(DemoApp.make(), configure: { $0.mcp.profile = .actingweb }) { server in
            let unknown = try await server.send(.tool("nothing"))
            #expect(unknown.json?["error"]?["code"] == -32_601)
            let refused = try await server.send(.ping.with("MCP-Protocol-Version", "2026-07-28"))
            #expect(refused.status == 400)
            #expect(refused.json?["error"]?["code"] == -32_600)
            #expect(refused.json?["error"]?["data"] == nil)
        }
    }
}
