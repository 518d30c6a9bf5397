/// What an application says about itself, and how it treats actors and those who ask for them.
public struct AppOptions: Sendable {
    /// The kind of actors, as a URN or URL; other actors are told.
    public var type = "urn:actingweb:actingweb-inspector"
    /// What the actors are, in a sentence.
    public var summary = ""
    /// Where people can read more, as a URL; empty for nowhere.
    public var info = ""
    /// Whether a creator may have one actor only.
    public var hasUniqueCreators = false
    /// Whether actors belong to e-mail addresses: a creator has to be one, and whoever sets the property `email` gives the
    /// actor to that address, with which its creator then logs in.
    public var hasEmailCreators = false
    /// The relationships that are approved as soon as a peer asks for them; anything else waits for the owner.
    public var approvedRelationships: Set<String> = []
    /// What the application's bot shows to be heard at `/bot`; `nil` where there is no bot.
    public var botToken: String?
    /// About how many changes are kept for a subscriber that does not fetch them.
    ///
    /// Beyond that it loses the oldest, and sees by the numbers of the others that some are missing.
    public var keptChanges = 10_000
    /// How many rounds the hash of a passphrase takes: what slows down whoever guesses, and every first login.
    public var passphraseRounds = 210_000

    /// The options that suit an application of one's own.
    public init() {}
}
