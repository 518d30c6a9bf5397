/// Attributes of one kind that belong to one actor; it is there as long as it holds any.
public struct AttributeBucket: Hashable, Sendable {
    /// The id of the actor.
    public let actor: String
    /// The name of the kind.
    public let name: String

    /// The bucket of this name that belongs to the actor of this id.
    public init(_ name: String, of actor: String) {
        self.actor = actor
        self.name = name
    }
}
