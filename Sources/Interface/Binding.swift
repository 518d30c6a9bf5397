import Screen

/// Keys that ask for a command in some parts of the interface, with the words that explain them.
struct Binding: Hashable, Sendable {
    var keys: [Key]
    var command: Command
    /// What it does, as a phrase for the help.
    var help: String
    /// One or two words for the footer; `nil` keeps it out of there.
    var footer: String?
    var scopes: Set<Scope>

    init(_ keys: [Key], _ command: Command, _ help: String, footer: String? = nil, in scopes: Set<Scope>) {
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
