/// What a hook is offered as beyond the actor's own routes.
public enum HookExposure: Sendable {
    /// Not offered.
    case none
    /// An action hook, offered as an MCP tool.
    case tool(ToolExposure)
    /// A method hook, offered as an MCP prompt.
    case prompt(PromptExposure)
    /// A method hook, offered as an MCP resource or a family of resources.
    case resource(ResourceExposure)
}
