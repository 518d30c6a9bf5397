/// What a hook is registered for.
public enum HookKind: String, CaseIterable, Sendable {
    /// Does something; the reference's actions, from which MCP tools are made.
    case action
    /// Answers something; the reference's methods, from which MCP prompts and resources are made.
    case method
    /// Sees a property being read, written or removed, and may change or refuse that.
    case property
    /// Hears what others tell an actor.
    case callback
    /// Hears what others tell the application.
    case appCallback = "app-callback"
    /// Hears of changes at an actor that this one subscribed to.
    case subscription
    /// Hears of what becomes of an actor.
    case lifecycle

    /// Whether a hook of this kind can stand for every name.
    var hasWildcard: Bool {
        switch self {
        case .action, .method, .property, .callback, .subscription: true
        case .appCallback, .lifecycle: false
        }
    }
}
