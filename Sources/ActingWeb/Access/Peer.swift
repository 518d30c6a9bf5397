/// A peer that proved who it is: another actor, or a client that logged in.
public struct Peer: Hashable, Sendable {
    /// The peer's id.
    public let id: String
    /// The trust type that the trust names.
    public let relationship: String
    /// Whether the trust is approved; the peer may do next to nothing before.
    public let isApproved: Bool
    /// What the peer may do.
    public let permissions: PeerPermissions
    /// What the client said about itself, where the peer is one.
    public let client: Trust.Client?
    /// How the trust came about.
    let origin: Trust.Origin

    /// The peer of a trust.
    init(_ trust: Trust, override: PermissionOverride?, types: TrustTypeRegistry) {
        id = trust.peer
        relationship = trust.relationship
        isApproved = trust.isApproved
        client = trust.client
        origin = trust.origin
        permissions = PeerPermissions(
            relationship: trust.isApproved ? trust.relationship : nil, override: override, types: types)
    }
}
