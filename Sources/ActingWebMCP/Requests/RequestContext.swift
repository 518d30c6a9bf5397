import ActingWeb
import JSON

/// What is known of a request that is going to be served, whichever protocol it came by.
struct RequestContext: Sendable {
    let id: RPCID
    let revision: ProtocolRevision
    let client: ClientInfo?
    let capabilities: ClientCapabilities
    /// What progress is reported under; `nil` where the client does not want to know.
    let progressToken: RPCID?
    /// The least that is logged to a client without a session; `nil` for nothing.
    let logLevel: LogLevel?
    /// The session that the request belongs to.
    let session: MCPSession?
}
