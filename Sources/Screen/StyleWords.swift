import Spelling

/// The value of a role in a theme file: `colour [on colour] [attributes]`.
struct StyleWords {
    /// The word for the terminal's own colour.
    private static let standardColour = "default"
    private static let ground = "on"
    private static let attributes = Style.Attributes.names.map(\.name)
    /// The words that mean something else than a colour of the file.
    static let reserved = [ground, standardColour] + attributes

    private let text: String
    private let role: String
    private let colours: [String: Colour?]

    /// - Parameters:
    ///   - text: The value.
    ///   - role: The role's name, for errors.
    ///   - colours: The colours that the file has named so far; nil for one that is malformed.
    init(_ text: String, role: String, colours: [String: Colour?]) {
        self.text = text
        self.role = role
        self.colours = colours
    }

    /// What the words say.
    func style() throws(ThemeError.Fault) -> Style {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        guard let first = words.first else { throw .malformedStyle(role: role, text: text) }
        var style = Style()
        if first != StyleWords.ground, !StyleWords.attributes.contains(first) {
            style.foreground = try colour(words.removeFirst())
        }
        if words.first == StyleWords.ground {
            words.removeFirst()
            guard let name = words.popFirst() else { throw .malformedStyle(role: role, text: text) }
            style.background = try colour(name)
        }
        for word in words {
            let attribute = try attribute(word)
            guard !style.attributes.contains(attribute) else { throw .repeatedAttribute(word, role: role) }
            style.attributes.insert(attribute)
        }
        return style
    }

    private func colour(_ name: String) throws(ThemeError.Fault) -> Colour? {
        if name == StyleWords.standardColour { return nil }
        guard let colour = colours[name] else { throw unknown(name) }
        return colour
    }

    private func attribute(_ word: String) throws(ThemeError.Fault) -> Style.Attributes {
        if let known = Style.Attributes.names.first(where: { $0.name == word }) { return known.attribute }
        guard !StyleWords.reserved.contains(word), colours[word] == nil else {
            throw .malformedStyle(role: role, text: text)
        }
        throw unknown(word)
    }

    private func unknown(_ word: String) -> ThemeError.Fault {
        let names = colours.keys.sorted() + StyleWords.attributes + [StyleWords.standardColour]
        return .unknownWord(word, role: role, suggestion: NearestName.of(word, among: names))
    }
}
