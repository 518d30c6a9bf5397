public import ActingWeb
import JSON

/// Serves MCP to a synchronous host: blocks the calling thread until the hooks have answered.
///
/// On an event loop, use `AsyncMCPHandler`: here an async hook costs a thread and a loop of its own, and the loop on
/// which this was called is held until the hook ends.
public struct MCPHandler: Sendable {
    private let service: MCPService
    private let actor: ActorInterface

    /// A handler that serves an endpoint on behalf of one actor.
    public init(service: MCPService, actor: ActorInterface) {
        self.service = service
        self.actor = actor
    }

    /// Answers one POST, whatever it holds.
    ///
    /// The requests of a batch are served one after the other.
    public func post(_ request: MCPRequest) -> MCPResponse {
        let opening = service.open(request, for: actor)
        // It says itself what went wrong, and the request goes on.
        try? opening.introduction?.perform()
        return switch opening.step {
        case .answered(let response): response
        case .post(let post): post.response(post.items.map(reply))
        }
    }

    private func reply(to item: MCPPost.Item) -> MCPReply {
        switch item {
        case .done(let reply): reply
        case .call(let call): call.reply(to: call.question.ask(service.app, actor, call.client))
        }
    }
}
