public import ActingWeb
import JSON

/// Serves MCP to an async host: awaits each async hook in the request's own task, on the request's own event loop.
public struct AsyncMCPHandler: Sendable {
    private let service: MCPService
    private let actor: ActorInterface

    /// A handler that serves an endpoint on behalf of one actor.
    public init(service: MCPService, actor: ActorInterface) {
        self.service = service
        self.actor = actor
    }

    /// Answers one POST, whatever it holds.
    ///
    /// The requests of a batch are served at the same time.
    public func post(_ request: MCPRequest) async -> MCPResponse {
        let opening = service.open(request, for: actor)
        // It says itself what went wrong, and the request goes on.
        try? await opening.introduction?.performAsync()
        switch opening.step {
        case .answered(let response): return response
        case .post(let post):
            if post.items.count == 1, let item = post.items.first {
                return post.response([await reply(to: item)])
            }
            return post.response(await replies(to: post.items))
        }
    }

    private func replies(to items: [MCPPost.Item]) async -> [MCPReply] {
        await withTaskGroup(of: (Int, MCPReply).self) { group in
            for (place, item) in items.enumerated() {
                group.addTask { (place, await reply(to: item)) }
            }
            let replies = await group.reduce(into: []) { $0.append($1) }
            return replies.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func reply(to item: MCPPost.Item) async -> MCPReply {
        switch item {
        case .done(let reply): reply
        case .call(let call):
            call.reply(to: await call.question.askAsync(service.app, actor, call.client))
        }
    }
}
