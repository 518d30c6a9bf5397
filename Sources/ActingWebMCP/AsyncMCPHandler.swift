public import ActingWeb
import JSON

/// Serves MCP to an async host: awaits each async hook in the request's own task, on the request's own event loop.
public struct AsyncMCPHandler: Sendable {
    private let app: App
    private let actor: ActorInterface

    /// A handler that serves an application on behalf of one actor.
    public init(app: App, actor: ActorInterface) {
        self.app = app
        self.actor = actor
    }

    /// Answers one POST, whatever it holds.
    public func post(_ request: MCPRequest) async -> MCPResponse {
        switch request.decision(app, for: actor) {
        case .answer(let response):
            return response
        case .call(let call):
            let result: Result<JSONValue?, any Error>
            do {
                result = .success(
                    try await app.executeActionAsync(
                        call.action, actor: actor, data: call.arguments, as: call.permission))
            } catch {
                result = .failure(error)
            }
            return call.response(to: result)
        }
    }
}
