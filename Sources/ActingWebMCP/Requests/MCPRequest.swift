/// One POST to the MCP endpoint, free of its transport.
public struct MCPRequest: Sendable {
    /// The body as received.
    public var body: [UInt8]
    /// The header fields that the protocol looks at.
    public var headers: MCPHeaders
    /// Where the response goes if it becomes a stream.
    public var outlet: any MCPOutlet
    /// Cancels the task that serves the request.
    public var cancel: @Sendable () -> Void

    /// A POST with this body and these headers.
    ///
    /// - Parameters:
    ///   - body: the body as received.
    ///   - headers: the header fields.
    ///   - outlet: where the response goes if it becomes a stream.
    ///   - cancel: cancels the task that serves the request.
    public init(
        body: [UInt8], headers: MCPHeaders = MCPHeaders(), outlet: any MCPOutlet = NoOutlet(),
        cancel: @escaping @Sendable () -> Void = {}
    ) {
        self.body = body
        self.headers = headers
        self.outlet = outlet
        self.cancel = cancel
    }

    /// The forms in which the client can take the answer.
    var forms: AcceptedForms {
        outlet is NoOutlet ? AcceptedForms(headers["accept"]).subtracting(.stream) : AcceptedForms(headers["accept"])
    }
}
