/// The kinds of client that an application can tell apart, by the name that a client gives itself.
public enum ClientKind: String, CaseIterable, Sendable {
    /// ChatGPT and other clients of its maker.
    case chatGPT = "chatgpt"
    /// Claude and other clients of its maker.
    case claude
    /// The editor Cursor.
    case cursor
    /// The MCP Inspector.
    case mcpInspector = "mcp_inspector"
    /// Any other client.
    case universal

    /// The kind of a client that gives itself this name.
    public init(named name: String?) {
        let name = name?.lowercased() ?? ""
        let marks: [(ClientKind, [String])] = [
            (.chatGPT, ["openai", "chatgpt", "gpt"]), (.claude, ["claude", "anthropic"]), (.cursor, ["cursor"]),
            (.mcpInspector, ["mcp-inspector"]),
        ]
        self = marks.first { $0.1.contains(where: name.contains) }?.0 ?? .universal
    }
}
