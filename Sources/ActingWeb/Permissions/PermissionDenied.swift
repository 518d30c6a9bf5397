/// A peer may not do what it asked for; nothing was done.
public struct PermissionDenied: Error, Hashable, CustomStringConvertible {
    /// What was decided, and why.
    public let decision: PermissionDecision

    /// One sentence for people.
    public var description: String { "\(decision)" }
}
