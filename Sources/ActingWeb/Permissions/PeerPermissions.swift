/// What one peer may do with an actor, ready to be asked.
///
/// Make it once for a request, or keep it with the cached trust, and ask it for every target: the trust type is looked
/// up and the override merged when it is made. It is a value of what it was made from, so it must be made again when
/// the trust, the override or the trust types change. Owners are not asked about.
///
/// ```swift
/// let peer = PeerPermissions(relationship: trust.relationship, override: override, types: registry)
/// let decision = peer.decision(for: .use, on: .tools, "search")
/// guard decision.isAllowed else { … }
/// ```
public struct PeerPermissions: Hashable, Sendable {
    private enum Standing: Hashable {
        case noTrust
        case unknownType(String)
        case trusted(as: String, PermissionRules)
    }

    private let standing: Standing

    /// The permissions of a peer.
    ///
    /// - Parameters:
    ///   - relationship: The trust type named by an approved trust relationship; `nil` where there is none, and then
    ///     the peer may do nothing, whatever an override left behind says.
    ///   - override: What the owner changed for this peer. Its trust type takes the place of `relationship`.
    ///   - types: The trust types that names refer to.
    public init(relationship: String?, override: PermissionOverride? = nil, types: TrustTypeRegistry) {
        guard let relationship else {
            standing = .noTrust
            return
        }
        let name = override?.trustType ?? relationship
        guard let type = types[name] else {
            standing = .unknownType(name)
            return
        }
        standing = .trusted(as: type.name, type.permissions.merging(override?.rules ?? PermissionRules()))
    }

    /// The trust type that the peer is treated as; `nil` where there is no trust relationship.
    public var trustType: String? {
        switch standing {
        case .noTrust: nil
        case .unknownType(let name), .trusted(as: let name, _): name
        }
    }

    /// The rules that apply, the override merged in; none where the peer is not trusted or its type is unknown.
    public var rules: PermissionRules {
        guard case .trusted(_, let rules) = standing else { return PermissionRules() }
        return rules
    }

    /// Decides whether the peer may do `operation` with a target.
    ///
    /// The work grows with the length of `target`, so bound the length of a name before asking about it.
    ///
    /// - Parameters:
    ///   - operation: What is asked for.
    ///   - kind: The kind of the target.
    ///   - target: Its name, path or URI; `""` stands for the kind as a whole.
    /// - Returns: The decision, with the fact that decided.
    public func decision(
        for operation: PermissionOperation, on kind: PermissionKind, _ target: String
    ) -> PermissionDecision {
        PermissionDecision(
            operation: operation, kind: kind, target: target, trustType: trustType,
            reason: reason(for: operation, on: kind, target)
        )
    }

    private func reason(
        for operation: PermissionOperation, on kind: PermissionKind, _ target: String
    ) -> PermissionReason {
        switch standing {
        case .noTrust: .noTrust
        case .unknownType(let name): .unknownTrustType(name)
        case .trusted(_, let rules): rules[kind]?.reason(for: operation, on: target) ?? .noRule
        }
    }
}
