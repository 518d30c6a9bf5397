/// What a peer wants to do with a target.
public enum PermissionOperation: String, CaseIterable, Sendable {
    /// Reads a property or a resource.
    case read
    /// Sets a property, or writes to a resource.
    case write
    /// Deletes a property or a resource.
    case delete
    /// Calls a tool.
    case use
    /// Gets a prompt.
    case invoke
    /// Calls a method or an action.
    case access
}
