/// What is known of an actor before it is made.
struct ActorDraft: Sendable {
    /// The longest name of a creator and the longest passphrase, in bytes.
    static let longest = 1024

    let creator: String
    let passphrase: String?
    let trusteeRoot: String?

    /// A draft that keeps to the rules of an application.
    ///
    /// - Parameters:
    ///   - creator: whose actor it is to be; an e-mail address counts in lower case.
    ///   - passphrase: the creator's passphrase; `nil` to have one made.
    ///   - trusteeRoot: the root of the service that is to act for the creator.
    ///   - options: the application's rules.
    /// - Throws: `Refusal` where a rule is broken.
    init(creator: String, passphrase: String?, trusteeRoot: String?, options: AppOptions) throws(Refusal) {
        guard Self.isName(creator) else {
            throw Refusal(.badRequest, "\"creator\" must have from 1 to \(Self.longest) bytes and no colon")
        }
        guard passphrase.map({ (1...Self.longest).contains($0.utf8.count) }) ?? true else {
            throw Refusal(.badRequest, "\"passphrase\" must have from 1 to \(Self.longest) bytes")
        }
        guard !options.hasEmailCreators || creator.contains("@") || creator == "trustee" else {
            throw Refusal(.badRequest, "\"creator\" must be an e-mail address")
        }
        self.creator = creator.contains("@") ? creator.lowercased() : creator
        self.passphrase = passphrase
        self.trusteeRoot = trusteeRoot
    }

    /// Whether a text can name a creator.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longest && !text.contains(":")
    }

    /// Whether a text can name a creator who has to have an e-mail address.
    static func isAddress(_ text: String) -> Bool {
        isName(text) && text.contains("@")
    }
}
