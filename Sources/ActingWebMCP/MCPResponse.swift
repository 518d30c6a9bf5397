public import ActingWeb

/// The answer to one POST, free of its transport.
public struct MCPResponse: Sendable {
    /// The HTTP status.
    public let status: Int
    /// A JSON-RPC message on one line; empty where the status says it all.
    public let body: [UInt8]
    /// What the answer means to the caller.
    public let outcome: ObservedAnswer.Outcome
    /// When the body was ready.
    public let encodedAt: MonotonicTime

    init(status: Int, outcome: ObservedAnswer.Outcome, body: [UInt8] = []) {
        self.status = status
        self.outcome = outcome
        self.body = body
        encodedAt = .now
    }
}
