/// Who a request comes from, as far as that was proven.
public enum Principal: Hashable, Sendable {
    /// Nobody said.
    case anonymous
    /// The actor's creator, or the application itself: whoever may do everything.
    case creator
    /// The service that acts for the creator.
    case trustee
    /// A peer, whose permissions are asked about everything it does.
    case peer(Peer)

    /// The peer; `nil` for everybody else.
    public var peer: Peer? {
        guard case .peer(let peer) = self else { return nil }
        return peer
    }
}
