import ActingWeb

/// Who a session, a task or a sealed state belongs to: an actor, and the peer on whose behalf it is asked.
struct PrincipalKey: Hashable, Sendable {
    let actor: String
    let peer: String?

    init(_ actor: ActorInterface) {
        self.actor = actor.id
        peer = actor.principal.peer?.id
    }
}
