public import ActingWeb
import JSON

/// Serves MCP to a synchronous host: blocks the calling thread until the hooks have answered.
///
/// On an event loop, use `AsyncMCPHandler`: here an async hook costs a thread and a loop of its own, and the loop on
/// which this was called is held until the hook ends.
public struct MCPHandler: Sendable {
    private let app: App
    private let actor: ActorInterface

    /// A handler that serves an application on behalf of one actor.
    public init(app: App, actor: ActorInterface) {
        self.app = app
        self.actor = actor
    }

    /// Answers one POST, whatever it holds.
    public func post(_ request: MCPRequest) -> MCPResponse {
        switch request.decision(app, for: actor) {
        case .answer(let response):
            return response
        case .call(let call):
            return call.response(
                to: Result {
                    try app.executeAction(call.action, actor: actor, data: call.arguments, as: call.permission)
                }
            )
        }
    }
}
