import ActingWeb
import JSON

/// A call of a tool that is decided on and not yet made.
struct ToolCall {
    let id: RPCID
    /// The action whose hooks make the tool.
    let action: String
    let arguments: JSONValue
    let revision: ProtocolRevision
    /// What a peer needs the permission for.
    let permission: PermissionTarget

    /// What the client is told of what the hooks came to.
    func response(to result: Result<JSONValue?, any Error>) -> MCPResponse {
        let shaped = ToolResult(result, revision: revision)
        let message: JSONValue = ["jsonrpc": "2.0", "id": id.json, "result": shaped.json]
        return MCPResponse(status: 200, outcome: shaped.isError ? .toolError : .ok, body: message.encoded())
    }
}
