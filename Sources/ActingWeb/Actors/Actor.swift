/// An actor: somebody's own small service, with an id, an owner and data of its own.
public struct Actor: Hashable, Sendable, Identifiable {
    /// The id, unique in its store.
    public let id: String
    /// Who made it: a name or an e-mail address.
    public var creator: String
    /// What the creator's passphrase is checked against; `nil` where nobody can log in with one.
    public var passphrase: PassphraseHash?
    /// The root of the service that acts for the creator; `nil` where none does.
    public var trusteeRoot: String?

    /// An actor as its store knows it.
    public init(id: String, creator: String, passphrase: PassphraseHash? = nil, trusteeRoot: String? = nil) {
        self.id = id
        self.creator = creator
        self.passphrase = passphrase
        self.trusteeRoot = trusteeRoot
    }
}
