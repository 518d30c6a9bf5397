package import Screen

extension Key {
    /// The key's name in the configuration: what the help calls it, in ASCII where that has signs of its own.
    package var name: String { label(glyphs: .ascii) }

    /// The key of a name; `nil` where there is none.
    package init?(name: String) {
        if let key = Self.named.first(where: { $0.name == name }) {
            self = key
        } else if name.count == 1, let character = name.first, !character.isWhitespace {
            self = .character(character)
        } else {
            return nil
        }
    }

    /// The names that are words.
    package static var names: [String] { named.map(\.name) }

    private static let named: [Key] =
        [
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab, .backspace,
            .delete, .character(" "),
        ] + "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + (1...63).map { .function($0) }
}
