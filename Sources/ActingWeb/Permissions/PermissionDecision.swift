/// What was decided about one operation of a peer, and the fact that decided it.
public struct PermissionDecision: Hashable, Sendable {
    /// The operation that was asked for.
    public let operation: PermissionOperation
    /// The kind of the target.
    public let kind: PermissionKind
    /// The target's name, path or URI.
    public let target: String
    /// The name of the trust type that was applied; `nil` where there is no trust relationship.
    public let trustType: String?
    /// The fact that decided.
    public let reason: PermissionReason

    /// Whether the operation is allowed, denied or unspecified.
    public var verdict: PermissionVerdict { reason.verdict }

    /// Whether the peer may go on.
    public var isAllowed: Bool { verdict == .allowed }
}

extension PermissionDecision: CustomStringConvertible {
    /// One sentence for people, such as `use of tool "admin_reset" by friend: denied, "admin_*" is denied`.
    ///
    /// Of the target it repeats at most 128 characters.
    public var description: String {
        let peer = trustType.map { " by \($0)" } ?? ""
        return "\(operation) of \(kind.noun) \"\(target.prefix(128))\"\(peer): \(verdict), \(reason)"
    }
}
