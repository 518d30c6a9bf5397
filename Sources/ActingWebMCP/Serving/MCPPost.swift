import ActingWeb
import JSON
import Synchronization

/// The requests of one POST, decided on, and the response that they share.
struct MCPPost: Sendable {
    /// A request, or what stands in its place.
    enum Item: Sendable {
        case done(MCPReply)
        case call(MCPCall)
    }

    let items: [Item]
    /// Whether the replies go in a list.
    let isBatch: Bool
    let stream: MessageStream
    /// Tells that the POST was answered; with whether as one message, which nobody can come back for.
    let ended: @Sendable (_ isWhole: Bool) -> Void

    /// The response, once every call has been made.
    ///
    /// - Parameter replies: what the items came to, in their order.
    /// - Returns: the response.
    func response(_ replies: [MCPReply]) -> MCPResponse {
        let response = isBatch ? batch(replies) : single(replies.first ?? .cancelled)
        if case .whole = response.delivery { ended(true) } else { ended(false) }
        return response
    }

    private func single(_ reply: MCPReply) -> MCPResponse {
        guard let message = reply.message else { return cancelled(reply) }
        let body = message.encoded()
        let isStreamed = stream.finish(body)
        return MCPResponse(
            isStreamed ? .streamed : .whole, status: isStreamed ? 200 : reply.status, outcome: reply.outcome, body: body
        )
    }

    /// Nobody waits for the answer, but the response has to end.
    private func cancelled(_ reply: MCPReply) -> MCPResponse {
        if stream.end() { return MCPResponse(.streamed, status: 200, outcome: reply.outcome) }
        let error = RPCError(MCPReply.cancelledCode, "the request was cancelled")
        return MCPResponse(status: 200, outcome: reply.outcome, body: error.json(id: nil).encoded())
    }

    private func batch(_ replies: [MCPReply]) -> MCPResponse {
        let messages = replies.compactMap(\.message)
        let outcome = replies.first { $0.message != nil && !$0.isGood }?.outcome ?? .ok
        let body = JSONValue.array(messages).encoded()
        if stream.isStreaming {
            for message in messages { stream.send(message.object ?? [:], isNews: false) }
            stream.end()
            return MCPResponse(.streamed, status: 200, outcome: outcome, body: body)
        }
        stream.end()
        return messages.isEmpty ? .accepted : MCPResponse(status: 200, outcome: outcome, body: body)
    }
}

extension MCPReply {
    fileprivate var isGood: Bool {
        if case .ok = outcome { true } else { false }
    }
}
