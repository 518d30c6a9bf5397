/// One POST to the MCP endpoint, free of its transport.
public struct MCPRequest: Sendable {
    /// The body as received.
    public var body: [UInt8]
    /// The `MCP-Protocol-Version` header, where there is one.
    public var protocolVersion: String?
    /// The `User-Agent` header, where there is one.
    public var userAgent: String?

    /// A POST with this body and these headers.
    public init(body: [UInt8], protocolVersion: String? = nil, userAgent: String? = nil) {
        self.body = body
        self.protocolVersion = protocolVersion
        self.userAgent = userAgent
    }
}
