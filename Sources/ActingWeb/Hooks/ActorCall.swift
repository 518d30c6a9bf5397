/// What a hook of an actor is called with.
struct ActorCall<Call: Sendable>: Sendable {
    let actor: ActorInterface
    let call: Call
}
