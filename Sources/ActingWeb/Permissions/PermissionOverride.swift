/// What an actor's owner changed for one peer.
public struct PermissionOverride: Hashable, Sendable {
    /// The trust type that the peer is treated as; `nil` keeps that of its trust relationship.
    public var trustType: String?
    /// The rules laid over those of the trust type.
    public var rules: PermissionRules

    /// A change of the trust type, of its rules, or of both.
    public init(trustType: String? = nil, rules: PermissionRules = PermissionRules()) {
        self.trustType = trustType
        self.rules = rules
    }
}
