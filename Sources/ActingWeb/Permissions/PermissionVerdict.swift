/// What the permissions of a peer say about one operation on one target.
///
/// Only ``allowed`` lets a peer through, on every surface: hooks, REST and MCP alike. Owners are never evaluated.
public enum PermissionVerdict: String, CaseIterable, Sendable {
    /// A rule allows it.
    case allowed
    /// A rule refuses it.
    case denied
    /// No rule speaks of it, which refuses it: what nobody granted, no peer may do.
    case unspecified
}
