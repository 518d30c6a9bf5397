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

    /// What the names of a kind have in them, in lower case; the first kind that fits counts.
    private static let marks: [(kind: ClientKind, mark: [UInt8])] = [
        (.chatGPT, "openai"), (.chatGPT, "gpt"), (.claude, "claude"), (.claude, "anthropic"), (.cursor, "cursor"),
        (.mcpInspector, "mcp-inspector"),
    ].map { ($0, Array($1.utf8)) }

    /// The kind of a client that gives itself this name, of which the first 256 bytes are looked at.
    public init(named name: String) {
        let name = Array(String(decoding: name.utf8.prefix(256), as: UTF8.self).lowercased().utf8)
        let known = Self.marks.first { _, mark in
            name.indices.contains { name[$0] == mark.first && name[$0...].starts(with: mark) }
        }
        self = known?.kind ?? .universal
    }
}
