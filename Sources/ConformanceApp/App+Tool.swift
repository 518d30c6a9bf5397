import ActingWeb
import JSON

extension App {
    /// Offers an async hook as a tool of the same name.
    func tool(
        _ name: String, _ description: String, _ arguments: JSONValue = Schema.object([:]),
        as exposure: ToolExposure = .tool(), _ body: @escaping Hook.Asynchronous<HookInvocation>
    ) {
        actionHook(name, HookMetadata(description: description, inputSchema: arguments), as: exposure, body)
    }
}
