/// An actor as hooks see it.
public struct ActorInterface: Sendable {
    private let actor: Actor
    private let store: any Store
    /// The actor's own data.
    public let properties: PropertyStore

    /// The actor's id.
    public var id: String { actor.id }
    /// Who made the actor.
    public var creator: String { actor.creator }

    /// An actor with its data in `store`; property hooks see to its data inside the hooks of an application only.
    public init(_ actor: Actor, store: any Store) {
        self.init(actor, store: store, app: nil)
    }

    /// An actor of an application, whose property hooks see to its data.
    public init(_ actor: Actor, app: App) {
        self.init(actor, store: app.store, app: app)
    }

    init(_ actor: Actor, store: any Store, app: App?) {
        self.actor = actor
        self.store = store
        properties = PropertyStore(actor: actor, store: store, app: app)
    }

    /// The actor as the hooks of an application see it, whose property hooks see to its data.
    func inside(_ app: App) -> ActorInterface {
        ActorInterface(actor, store: store, app: app)
    }
}
