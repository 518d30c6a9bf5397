/// How a method hook is offered as an MCP prompt.
public struct PromptExposure: Sendable {
    /// The prompt's name; `nil` for the hook's own.
    public var name: String?
    /// A display name.
    public var title: String?
    /// What the prompt takes.
    public var arguments: [PromptArgument]
    /// Pictures that a client may show.
    public var icons: [Icon]
    /// Who is offered the prompt.
    public var audience: Audience
}
