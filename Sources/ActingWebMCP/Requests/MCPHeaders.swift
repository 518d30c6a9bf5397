/// The header fields of a request, as far as the protocol looks at them.
public struct MCPHeaders: Sendable {
    private let fields: [(name: String, value: String)]

    /// Header fields in the order in which they were sent.
    ///
    /// - Parameter fields: names, which are compared whatever their case, and values; the space around them is dropped.
    public init(_ fields: some Sequence<(name: String, value: String)> = []) {
        self.fields = fields.map { (Self.lowercased($0.name), Self.trimmed($0.value)) }
    }

    /// Every value under a name, in order.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// Whether a name is there more than once.
    func isRepeated(_ name: String) -> Bool {
        fields.count { $0.name == name } > 1
    }

    /// The first value under a name.
    public subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Names mostly come in lower case, and are then handed on as they are.
    private static func lowercased(_ name: String) -> String {
        name.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 > 127 }
            ? name.lowercased() : name
    }

    private static func trimmed(_ value: String) -> String {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard value.utf8.first.map(isSpace) == true || value.utf8.last.map(isSpace) == true else { return value }
        let bytes = Array(value.utf8)
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}

extension MCPHeaders {
    /// The revision that the sender follows.
    static let protocolVersion = "mcp-protocol-version"
    /// The message's method, again.
    static let method = "mcp-method"
    /// What the message names, again.
    static let name = "mcp-name"
    /// Begins the names of headers that repeat an argument of a tool.
    static let argumentPrefix = "mcp-param-"
    /// The session that a message belongs to.
    static let sessionID = "mcp-session-id"
    /// The last event of a stream that the client has seen.
    static let lastEventID = "last-event-id"
}
