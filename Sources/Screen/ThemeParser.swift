import Spelling

/// Reads the text of a theme file.
///
///     name       = Harbour night
///     appearance = dark
///     background = #10171f          # what the colours were chosen for
///     [colours]
///     foam = #7fd4c1 / 79 / cyan    # rgb / 256-index / ansi name; the last two optional
///     [roles]
///     path.direct = foam bold       # colour [on colour] [attributes]
///
/// A comment is a `#` at the start of a line, or one between spaces. Nothing is accepted silently: an unknown or repeated
/// name is an error, and so is a role that is not set.
package struct ThemeParser {
    private let file: String
    private var line = 0
    private var section = Section.header
    private var header: [Setting: String] = [:]
    private var appearance: Theme.Appearance?
    private var background: RGB?
    private var colours: [String: Colour] = [:]
    private var styles: [Role: Style] = [:]

    private enum Section: String, CaseIterable {
        case header, colours, roles
    }

    private enum Setting: String, CaseIterable {
        case name, appearance, background
    }

    /// The word for the terminal's own colour.
    private static let standardColour = "default"
    private static let attributes = Style.Attributes.names.map(\.name)

    private init(file: String) {
        self.file = file
    }

    /// The theme that `text` describes.
    ///
    /// - Parameters:
    ///   - text: The file's contents.
    ///   - file: The file's name, for errors.
    /// - Returns: A theme with a style for every role.
    /// - Throws: The first fault of the file.
    package static func parse(_ text: String, file: String) throws(ThemeError) -> Theme {
        var parser = ThemeParser(file: file)
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            parser.line += 1
            try parser.read(line)
        }
        return try parser.theme()
    }

    private mutating func read(_ line: Substring) throws(ThemeError) {
        let content = line.withoutComment.trimmed
        guard !content.isEmpty else { return }
        if content.hasPrefix("["), content.hasSuffix("]") {
            return try open(section: String(content.dropFirst().dropLast().trimmed))
        }
        guard let equals = content.firstIndex(of: "=") else { throw error(.notASetting(String(content))) }
        let name = String(content[..<equals].trimmed)
        let value = String(content[content.index(after: equals)...].trimmed)
        guard !name.isEmpty else { throw error(.notASetting(String(content))) }
        switch section {
        case .header: try set(name, to: value)
        case .colours: try define(colour: name, as: value)
        case .roles: try style(role: name, as: value)
        }
    }

    private mutating func open(section name: String) throws(ThemeError) {
        let names = [Section.colours, .roles].map(\.rawValue)
        guard names.contains(name), let next = Section(rawValue: name) else {
            throw error(.unknownSection(name, suggestion: NearestName.of(name, among: names)))
        }
        section = next
    }

    private mutating func set(_ name: String, to value: String) throws(ThemeError) {
        guard let setting = Setting(rawValue: name) else {
            let names = Setting.allCases.map(\.rawValue)
            throw error(.unknownSetting(name, suggestion: NearestName.of(name, among: names)))
        }
        guard header.updateValue(value, forKey: setting) == nil else { throw error(.repeated(name)) }
        switch setting {
        case .name:
            guard !value.isEmpty else { throw error(.notASetting("name =")) }
        case .appearance:
            guard let known = Theme.Appearance(rawValue: value) else {
                let names = Theme.Appearance.allCases.map(\.rawValue)
                throw error(.unknownAppearance(value, suggestion: NearestName.of(value, among: names)))
            }
            appearance = known
        case .background:
            guard let rgb = RGB(hex: value) else { throw error(.malformedBackground(value)) }
            background = rgb
        }
    }

    private mutating func define(colour name: String, as value: String) throws(ThemeError) {
        guard name != "on", name != ThemeParser.standardColour, !ThemeParser.attributes.contains(name),
            !name.contains(where: \.isWhitespace)
        else { throw error(.reservedColour(name)) }
        guard let colour = Colour(themeText: value) else { throw error(.malformedColour(name, text: value)) }
        guard colours.updateValue(colour, forKey: name) == nil else { throw error(.repeated(name)) }
    }

    private mutating func style(role name: String, as value: String) throws(ThemeError) {
        guard let role = Role(rawValue: name) else {
            throw error(.unknownRole(name, suggestion: NearestName.of(name, among: Role.allCases.map(\.rawValue))))
        }
        guard styles.updateValue(try style(value, role: name), forKey: role) == nil else {
            throw error(.repeated(name))
        }
    }

    /// Reads `colour [on colour] [attributes]`.
    private func style(_ value: String, role: String) throws(ThemeError) -> Style {
        var words = value.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        guard let first = words.first else { throw error(.malformedStyle(role: role, text: value)) }
        var style = Style()
        if first != "on", !ThemeParser.attributes.contains(first) {
            style.foreground = try colour(words.removeFirst(), role: role)
        }
        if words.first == "on" {
            words.removeFirst()
            guard let name = words.popFirst() else { throw error(.malformedStyle(role: role, text: value)) }
            style.background = try colour(name, role: role)
        }
        for word in words {
            guard let known = Style.Attributes.names.first(where: { $0.name == word }) else {
                if word == "on" || colours[word] != nil || word == ThemeParser.standardColour {
                    throw error(.malformedStyle(role: role, text: value))
                }
                throw unknown(word, role: role)
            }
            guard !style.attributes.contains(known.attribute) else { throw error(.repeated(word)) }
            style.attributes.insert(known.attribute)
        }
        return style
    }

    private func colour(_ name: String, role: String) throws(ThemeError) -> Colour? {
        if name == ThemeParser.standardColour { return nil }
        guard let colour = colours[name] else { throw unknown(name, role: role) }
        return colour
    }

    private func unknown(_ word: String, role: String) -> ThemeError {
        let names = colours.keys.sorted() + ThemeParser.attributes + [ThemeParser.standardColour]
        return error(.unknownWord(word, role: role, suggestion: NearestName.of(word, among: names)))
    }

    private func theme() throws(ThemeError) -> Theme {
        var missing = [Setting.name, .appearance].filter { header[$0] == nil }.map(\.rawValue)
        if background == nil, !colours.isEmpty { missing.append(Setting.background.rawValue) }
        missing += Role.allCases.filter { styles[$0] == nil }.map(\.rawValue)
        guard missing.isEmpty, let name = header[.name], let appearance else {
            throw ThemeError(file: file, line: nil, fault: .missing(missing))
        }
        return Theme(name: name, appearance: appearance, background: background, styles: styles)
    }

    private func error(_ fault: ThemeError.Fault) -> ThemeError {
        ThemeError(file: file, line: line, fault: fault)
    }
}

extension Substring {
    /// The line up to a `#` that stands at its start or between spaces.
    fileprivate var withoutComment: Substring {
        var before: Character = " "
        for index in indices {
            let after = self.index(after: index)
            let opens = before.isWhitespace && self[index] == "#"
            if opens, index == startIndex || after == endIndex || self[after].isWhitespace { return self[..<index] }
            before = self[index]
        }
        return self
    }

    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
