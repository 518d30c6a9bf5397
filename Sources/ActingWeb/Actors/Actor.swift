/// An actor: somebody's own small service, with an id, an owner and data of its own.
public struct Actor: Hashable, Sendable, Identifiable {
    /// The id, unique in its store.
    public let id: String
    /// Who made it: a name or an e-mail address.
    public let creator: String

    /// An actor as its store knows it.
    public init(id: String, creator: String) {
        self.id = id
        self.creator = creator
    }
}
