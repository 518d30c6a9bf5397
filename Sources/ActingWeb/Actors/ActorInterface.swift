/// An actor as hooks see it.
public struct ActorInterface: Sendable {
    private let actor: Actor
    /// The actor's own data.
    public let properties: PropertyStore

    /// The actor's id.
    public var id: String { actor.id }
    /// Who made the actor.
    public var creator: String { actor.creator }

    /// An actor with its data in `store`.
    public init(_ actor: Actor, store: any Store) {
        self.actor = actor
        properties = PropertyStore(actor: actor.id, store: store)
    }
}
