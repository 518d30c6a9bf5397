/// One message, or one batch, from a client, free of its transport: the body of a POST, or a line of a pipe.
public struct MCPRequest: Sendable {
    /// The body as received.
    public var body: [UInt8]
    /// The header fields that the protocol looks at.
    public let headers: MCPHeaders
    /// The forms in which the client takes an answer.
    let accepted: AcceptedForms
    /// Where the response goes if it becomes a stream.
    public var outlet: any MCPOutlet
    /// Cancels the task that serves the request.
    public var cancel: @Sendable () -> Void
    /// The connection that the client has to itself; `nil` where each message comes by itself, as over HTTP.
    public var connection: MCPConnection?

    /// A POST with this body and these headers.
    ///
    /// - Parameters:
    ///   - body: the body as received.
    ///   - headers: the header fields.
    ///   - outlet: where the response goes if it becomes a stream.
    ///   - cancel: cancels the task that serves the request.
    ///   - connection: the connection that the client has to itself.
    public init(
        body: [UInt8], headers: MCPHeaders = MCPHeaders(), outlet: any MCPOutlet = NoOutlet(),
        cancel: @escaping @Sendable () -> Void = {}, connection: MCPConnection? = nil
    ) {
        self.body = body
        self.headers = headers
        accepted = AcceptedForms(headers["accept"])
        self.outlet = outlet
        self.cancel = cancel
        self.connection = connection
    }

    /// The forms in which the client can be answered: where there is no outlet, not by a stream.
    var forms: AcceptedForms { outlet.canStream ? accepted : accepted.subtracting(.stream) }
}
