package import Screen

/// Keys that ask for a command in some parts of the interface, with the words that explain them.
package struct Binding: Hashable, Sendable {
    package var keys: [Key]
    package var command: Command
    /// What it does, as a phrase for the help.
    package var help: String
    /// What the footer says of it; `nil` keeps it out of there.
    var footer: Footer?
    package var scopes: Set<Scope>

    init(_ keys: [Key], _ command: Command, _ help: String, footer: Footer? = nil, in scopes: Set<Scope>) {
        self.keys = keys
        self.command = command
        self.help = help
        self.footer = footer
        self.scopes = scopes
    }
}
