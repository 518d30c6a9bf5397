/// An actor as hooks see it.
public struct ActorInterface: Sendable {
    private let parts: Parts

    var actor: Actor { parts.actor }
    var store: any Store { parts.store }
    /// On whose behalf the actor is asked: what hooks do with the actor, the application does on its own.
    public var principal: Principal { parts.principal }
    /// The actor's own data.
    public var properties: PropertyStore { parts.properties }
    /// The actor's own data that are lists.
    public var lists: PropertyListStore { parts.lists }

    /// The actor's id.
    public var id: String { actor.id }
    /// Who made the actor.
    public var creator: String { actor.creator }

    /// An actor with its data in `store`; property hooks see to its data inside the hooks of an application only.
    public init(_ actor: Actor, store: any Store) {
        self.init(actor, store: store, app: nil, principal: .creator)
    }

    /// An actor of an application, whose property hooks see to its data.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - app: the application.
    ///   - principal: on whose behalf the actor is asked.
    public init(_ actor: Actor, app: App, principal: Principal = .creator) {
        self.init(actor, store: app.store, app: app, principal: principal)
    }

    private init(_ actor: Actor, store: any Store, app: App?, principal: Principal) {
        parts = Parts(actor, store, app, principal)
    }

    /// The actor as the hooks of an application see it, whose property hooks see to its data.
    func inside(_ app: App) -> ActorInterface {
        parts.app === app ? self : ActorInterface(actor, store: store, app: app, principal: principal)
    }

    /// Refuses what a peer may not do; everybody else was let through before.
    ///
    /// - Parameter target: what is to be done.
    /// - Throws: `PermissionDenied` where the peer's permissions do not allow it.
    func check(_ target: PermissionTarget) throws(PermissionDenied) {
        guard let decision = decision(about: target, for: .use), !decision.isAllowed else { return }
        throw PermissionDenied(decision: decision)
    }

    /// Whether whoever asks may do something, for lists that leave out the rest.
    package func allows(_ target: PermissionTarget) -> Bool {
        decision(about: target, for: .listing)?.isAllowed ?? true
    }

    /// What the permissions of the peer that asks say, which whoever observes the request is told; `nil` where no peer
    /// asks.
    private func decision(
        about target: PermissionTarget, for purpose: ObservedDecision.Purpose
    ) -> PermissionDecision? {
        guard let peer = principal.peer else { return nil }
        let decision = peer.permissions.decision(for: target.operation, on: target.kind, target.name)
        if let request = ObservedRequest.current {
            request.observer.permissionDecided(request, ObservedDecision(decision, for: purpose))
        }
        return decision
    }

    /// What an actor consists of, behind one reference: each call of a hook hands the actor on several times.
    private final class Parts: Sendable {
        let actor: Actor
        let store: any Store
        let app: App?
        let principal: Principal
        let properties: PropertyStore
        let lists: PropertyListStore

        init(_ actor: Actor, _ store: any Store, _ app: App?, _ principal: Principal) {
            self.actor = actor
            self.store = store
            self.app = app
            self.principal = principal
            properties = PropertyStore(actor: actor, store: store, app: app)
            lists = PropertyListStore(actor: actor, store: store, app: app)
        }
    }
}
