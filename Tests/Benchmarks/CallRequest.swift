/// One tool call of a stateless client as it goes over the wire, for whoever sends bytes.
struct CallRequest: Sendable {
    let body: String
    let headers: [(name: String, value: String)]

    /// A call of a tool that answers with the text it is given.
    init(tool: String) {
        let meta =
            #"{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}"#
        body =
            #"{"jsonrpc":"2.0","id":1000000000,"method":"tools/call","params":{"_meta":\#(meta),"#
            + #""name":"\#(tool)","arguments":{"text":"ping"}}}"#
        headers = [
            ("Content-Type", "application/json"), ("Accept", "application/json, text/event-stream"),
            ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "tools/call"), ("Mcp-Name", tool),
        ]
    }
}
