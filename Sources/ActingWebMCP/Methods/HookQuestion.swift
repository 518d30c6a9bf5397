import ActingWeb
import JSON

/// A question to hooks that is decided on and not yet asked.
struct HookQuestion: Sendable {
    /// Which kind of hooks answers.
    enum Kind { case action, method }

    let kind: Kind
    /// The hooks' name.
    let name: String
    let data: JSONValue
    /// What a peer needs the permission for.
    let permission: PermissionTarget
    /// Makes an answer of what the hooks came to.
    let answer: @Sendable (Result<JSONValue?, any Error>) -> MCPAnswer
}

extension HookQuestion {
    /// Asks, blocking the calling thread.
    func ask(_ app: App, _ actor: ActorInterface, _ client: any CallClient) -> Result<JSONValue?, any Error> {
        Result {
            switch kind {
            case .action: try app.executeAction(name, actor: actor, data: data, as: permission, client: client)
            case .method: try app.executeMethod(name, actor: actor, data: data, as: permission, client: client)
            }
        }
    }

    /// Asks, awaiting async hooks in the calling task.
    func askAsync(
        _ app: App, _ actor: ActorInterface, _ client: any CallClient
    ) async -> Result<JSONValue?, any Error> {
        do {
            switch kind {
            case .action:
                return .success(
                    try await app.executeActionAsync(name, actor: actor, data: data, as: permission, client: client))
            case .method:
                return .success(
                    try await app.executeMethodAsync(name, actor: actor, data: data, as: permission, client: client))
            }
        } catch {
            return .failure(error)
        }
    }
}
