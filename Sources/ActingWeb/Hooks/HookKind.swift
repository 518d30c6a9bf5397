/// What a hook is registered for.
public enum HookKind: String, CaseIterable, Sendable {
    /// Does something; the reference's actions, from which MCP tools are made.
    case action
    /// Answers something; the reference's methods, from which MCP prompts and resources are made.
    case method
}
