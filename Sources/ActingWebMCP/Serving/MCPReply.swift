import ActingWeb
import JSON

/// What one request of a POST came to.
struct MCPReply {
    /// The message; `nil` where the client wants none any more.
    let message: JSONValue?
    /// The HTTP status where the message is the whole response.
    let status: Int
    let outcome: ObservedAnswer.Outcome

    init(_ answer: MCPAnswer, id: RPCID, _ envelope: Envelope) {
        message = envelope.message(answer, id: id)
        status = envelope.status(answer)
        outcome =
            switch answer.content {
            case .success: answer.isToolError ? .toolError : .ok
            case .failure(let error): .protocolError(error.code.rawValue)
            }
    }

    /// A member of a batch that is no message.
    init(_ invalid: InvalidMessage) {
        message = invalid.error.json(id: invalid.id)
        status = 200
        outcome = .protocolError(invalid.error.code.rawValue)
    }

    private init(cancelled: Void) {
        message = nil
        status = 200
        outcome = .protocolError(Self.cancelledCode.rawValue)
    }

    /// What the client took back.
    static let cancelled = MCPReply(cancelled: ())

    /// For a response that has to say something although nobody waits for it; outside of what JSON-RPC reserves.
    static let cancelledCode = RPCError.Code(rawValue: -32800)
}
