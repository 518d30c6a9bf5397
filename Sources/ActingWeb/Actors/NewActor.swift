/// An actor that was just made, with what only its maker is told.
public struct NewActor: Sendable {
    /// The actor.
    public let actor: Actor
    /// The creator's passphrase; nobody can ask for it again.
    public let passphrase: String
}
