import Screen

/// Keys that ask for a command in some parts of the interface, with the words that explain them.
struct Binding: Hashable, Sendable {
    /// A word or two for the footer, and how early they leave where room is short: the highest rank first.
    struct Footer: Hashable, Sendable {
        var word: String
        var rank: Int

        init(_ word: String, _ rank: Int) {
            self.word = word
            self.rank = rank
        }
    }

    var keys: [Key]
    var command: Command
    /// What it does, as a phrase for the help.
    var help: String
    /// What the footer says of it; `nil` keeps it out of there.
    var footer: Footer?
    var scopes: Set<Scope>

    init(_ keys: [Key], _ command: Command, _ help: String, footer: Footer? = nil, in scopes: Set<Scope>) {
        self.keys = keys
        self.command = command
        self.help = help
        self.footer = footer
        self.scopes = scopes
    }

    /// The binding of a key; `nil` where the key does nothing.
    static func of(_ key: Key, in scope: Scope) -> Binding? {
        all.first { $0.scopes.contains(scope) && $0.keys.contains(key) }
    }

    /// The bindings that work in a part of the interface, in the order in which they are explained.
    static func all(in scope: Scope) -> [Binding] {
        all.filter { $0.scopes.contains(scope) }
    }
}
