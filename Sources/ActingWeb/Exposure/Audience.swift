/// Who is offered something; for everybody else it is not there, neither in a list nor when it is asked for by name.
public struct Audience: Sendable {
    /// The kinds of client; `nil` for every kind.
    public var clients: Set<ClientKind>?
    /// Whether an actor's clients are; `nil` for every actor.
    ///
    /// It is asked on every list and every use, where a handler
    /// runs, and must not block.
    public var includes: (@Sendable (ActorInterface) -> Bool)?

    /// Those whom both conditions let in.
    public init(clients: Set<ClientKind>? = nil, includes: (@Sendable (ActorInterface) -> Bool)? = nil) {
        self.clients = clients
        self.includes = includes
    }

    /// Everybody.
    public static let everybody = Audience()

    /// Whether a client of this kind, served for this actor, belongs to them.
    package func contains(_ client: @autoclosure () -> ClientKind, for actor: ActorInterface) -> Bool {
        clients?.contains(client()) != false && includes?(actor) != false
    }
}
