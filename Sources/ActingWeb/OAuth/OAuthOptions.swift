/// How an application lets clients log in.
public struct OAuthOptions: Hashable, Sendable {
    /// How the owner of an actor consents to a client.
    public enum Consent: Hashable, Sendable {
        /// The owner names the actor and shows its passphrase.
        case passphrase
        /// Whoever can reach this server is the owner of one actor, and only has to say yes.
        ///
        /// It is for a server that listens on the loopback interface of a machine with one user, and for no other.
        case local(actor: String)
    }

    /// How the owner of an actor consents to a client.
    public var consent = Consent.passphrase

    /// The options that suit a server on a network.
    public init() {}
}
