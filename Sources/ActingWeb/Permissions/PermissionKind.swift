/// What a permission is about.
public enum PermissionKind: String, CaseIterable, Sendable {
    /// The actor's properties; a target is a path such as `notes/today`.
    case properties
    /// The actor's methods, by name.
    case methods
    /// The actor's actions, by name.
    case actions
    /// The tools offered to MCP clients, by name.
    case tools
    /// The resources offered to MCP clients, by URI.
    case resources
    /// The prompts offered to MCP clients, by name.
    case prompts

    /// The operations that a peer can ask for on a target of this kind.
    public var operations: [PermissionOperation] {
        switch self {
        case .properties, .resources: [.read, .write, .delete]
        case .methods, .actions: [.access]
        case .tools: [.use]
        case .prompts: [.invoke]
        }
    }

    /// One target of this kind, as a sentence names it.
    package var noun: String {
        switch self {
        case .properties: "property"
        case .methods: "method"
        case .actions: "action"
        case .tools: "tool"
        case .resources: "resource"
        case .prompts: "prompt"
        }
    }
}
