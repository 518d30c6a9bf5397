/// What an action hook is offered as beyond the actor's own routes.
public enum HookExposure: Hashable, Sendable {
    /// Not offered.
    case none
    /// Offered as an MCP tool, under the hook's own name or another one.
    case tool(name: String? = nil)
}
