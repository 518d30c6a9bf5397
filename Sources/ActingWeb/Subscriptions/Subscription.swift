/// An agreement to tell a peer what changes, or to be told by a peer.
public struct Subscription: Hashable, Sendable {
    /// Who tells whom.
    public enum Direction: String, Sendable {
        /// The peer subscribed to this actor.
        case outgoing
        /// This actor subscribed to the peer.
        case incoming
    }

    /// How much a subscriber is sent when something changes.
    public enum Granularity: String, CaseIterable, Sendable {
        /// What changed.
        case high
        /// Where to fetch what changed.
        case low
        /// Nothing; the subscriber asks.
        case none
    }

    /// The id of the actor.
    public let actor: String
    /// The id of the peer.
    public let peer: String
    /// The id of the subscription.
    public let id: String
    /// Who tells whom.
    public let direction: Direction
    /// What is subscribed to, such as `properties`.
    public let target: String
    /// Which one of them, such as a property's name; `nil` for all.
    public let subtarget: String?
    /// Which part of it; `nil` for the whole.
    public let resource: String?
    /// How much the subscriber is sent.
    public let granularity: Granularity
    /// The number of the last change; zero before the first.
    public var sequence: Int64

    /// A subscription.
    public init(
        of actor: String, with peer: String, id: String, direction: Direction, target: String,
        subtarget: String? = nil, resource: String? = nil, granularity: Granularity = .high, sequence: Int64 = 0
    ) {
        self.actor = actor
        self.peer = peer
        self.id = id
        self.direction = direction
        self.target = target
        self.subtarget = subtarget
        self.resource = resource
        self.granularity = granularity
        self.sequence = sequence
    }
}
