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
        let bytes = name.utf8.prefix(256).map(\.lowercasedASCII)
        let known = Self.marks.first { _, mark in
            bytes.indices.contains { bytes[$0] == mark.first && bytes[$0...].starts(with: mark) }
        }
        self = known?.kind ?? .universal
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}
