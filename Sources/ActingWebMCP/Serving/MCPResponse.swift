public import ActingWeb
import JSON

/// The answer to one POST, GET or DELETE, free of its transport.
public struct MCPResponse: Sendable {
    /// How the answer reaches the client.
    public enum Delivery: Sendable {
        /// As one response with this status, these header fields and this body.
        case whole
        /// By the outlet, where everything has been said.
        case streamed
        /// By the outlet, where more is to come.
        case held(MCPStream)
    }

    /// How the answer reaches the client.
    public let delivery: Delivery
    /// The HTTP status.
    public let status: Int
    /// Header fields beyond those that follow from the body.
    public let headers: [(name: String, value: String)]
    /// A JSON-RPC message on one line, or several in a list; empty where the status says it all.
    public let body: [UInt8]
    /// What the answer means to the caller.
    public let outcome: ObservedAnswer.Outcome
    /// When the body was ready.
    public let encodedAt: MonotonicTime

    init(
        _ delivery: Delivery = .whole, status: Int, outcome: ObservedAnswer.Outcome,
        headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.delivery = delivery
        self.status = status
        self.outcome = outcome
        self.headers = headers
        self.body = body
        encodedAt = .now
    }

    /// What was accepted and has no answer.
    static var accepted: MCPResponse { MCPResponse(status: 202, outcome: .ok) }

    /// What was accepted and has no answer, for clients of ActingWeb, which wait for one after the handshake.
    static func acknowledged(_ message: RPCMessage) -> MCPResponse {
        guard case .notification("notifications/initialized", _) = message else { return .accepted }
        let body: JSONValue = ["jsonrpc": "2.0", "id": .null, "result": [:]]
        return MCPResponse(status: 200, outcome: .ok, body: body.encoded())
    }

    /// What was refused as a whole.
    static func refused(_ rejection: Rejection, headers: [(name: String, value: String)] = []) -> MCPResponse {
        MCPResponse(
            status: rejection.status, outcome: .protocolError(rejection.error.code.rawValue), headers: headers,
            body: rejection.error.json(id: rejection.id).encoded())
    }
}
