import Testing

@testable import ActingWebHTTP

@Suite struct MCPRouteTests {
    @Test(arguments: [
        ("/mcp", true), ("/mcp/", true), ("/mcp?x=1", true), ("/mcp/?x", true), ("/mcpx", false), ("/mcp/x", false),
        ("/mc", false), ("//mcp", false), ("", false), ("*", false), ("/MCP", false),
        ("http://localhost:8765/mcp", true), ("http://localhost/mcp?x=1", true), ("http://localhost/", false),
        ("http://mcp", false), ("localhost:443", false), ("://", false),
    ])
    func `the endpoint has one path`(target: String, isEndpoint: Bool) {
        #expect(MCPRoute.serves(target) == isEndpoint)
    }
}
