import Spelling

/// Reads the text of a theme file.
///
///     name       = Harbour night
///     appearance = dark
///     background = #10171f          # what the colours were chosen for
///     [colours]
///     foam = #7fd4c1 / 79 / cyan    # rgb / 256-index / ansi name; the last two optional
///     reef = bright-cyan            # the terminal's own
///     [roles]
///     path.direct = foam bold       # colour [on colour] [attributes]
///
/// A comment is a `#` at the start of a line, or one between spaces. Nothing is accepted silently: an unknown or repeated
/// name is an error, and so is a role that is not set.
package struct ThemeParser {
    private let file: String
    private var line = 0
    private var faults: [ThemeError] = []
    /// The section that the lines belong to; nil after a heading that is not known.
    private var section: Section? = .header
    private var name = ""
    private var appearance = Theme.Appearance.dark
    private var background: RGB?
    /// The colours by name; nil for one that is named but malformed, so that its uses are no faults of their own.
    private var colours: [String: Colour?] = [:]
    private var styles: [Role: Style] = [:]
    private var lines: [Role: Int] = [:]
    /// What is set, and what was probably meant where a name is unknown.
    private var mentioned: Set<String> = []

    private enum Section: String, CaseIterable {
        case header, colours, roles
    }

    private enum Setting: String, CaseIterable {
        case name, appearance, background
    }

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
        switch read(text, file: file) {
        case .sound(let theme, _): return theme
        case .broken(let first, _): throw first
        }
    }

    /// The theme that `text` describes, or all the faults of the file.
    package static func read(_ text: String, file: String) -> ThemeReading {
        var parser = ThemeParser(file: file)
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            parser.line += 1
            do {
                try parser.read(line)
            } catch {
                parser.faults.append(error)
            }
        }
        return parser.reading
    }

    private var reading: ThemeReading {
        let missing = missing.isEmpty ? [] : [ThemeError(file: file, line: nil, fault: .missing(missing))]
        let faults = faults + missing
        if let first = faults.first { return .broken(first: first, others: Array(faults.dropFirst())) }
        return .sound(
            Theme(name: name, appearance: appearance, background: background, styles: styles), lines: lines)
    }

    private var missing: [String] {
        let needsBackground = colours.values.contains { colour in
            if case .exact? = colour { true } else { false }
        }
        let settings = [Setting.name, .appearance] + (needsBackground ? [.background] : [])
        return (settings.map(\.rawValue) + Role.allCases.map(\.rawValue)).filter { !mentioned.contains($0) }
    }

    private mutating func read(_ line: Substring) throws(ThemeError) {
        let content = line.withoutComment.trimmed
        guard !content.isEmpty else { return }
        if content.hasPrefix("["), content.hasSuffix("]") {
            return try open(section: String(content.dropFirst().dropLast().trimmed))
        }
        guard let section else { return }
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
        let suggestion = names.contains(name) ? name : NearestName.of(name, among: names)
        section = suggestion.flatMap { Section(rawValue: $0) }
        guard suggestion == name else { throw error(.unknownSection(name, suggestion: suggestion)) }
    }

    private mutating func set(_ name: String, to value: String) throws(ThemeError) {
        guard let setting = Setting(rawValue: name) else {
            throw error(.unknownSetting(name, suggestion: meant(name, among: Setting.allCases.map(\.rawValue))))
        }
        guard mentioned.insert(name).inserted else { throw error(.repeated(name)) }
        switch setting {
        case .name:
            guard !value.isEmpty else { throw error(.notASetting("name =")) }
            self.name = value
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
        guard !StyleWords.reserved.contains(name), !name.contains(where: \.isWhitespace) else {
            throw error(.reservedColour(name))
        }
        let colour = Colour(themeText: value)
        guard colours.updateValue(colour, forKey: name) == nil else { throw error(.repeated(name)) }
        guard colour != nil else {
            throw error(.malformedColour(name, text: value, suggestion: Colour.suggestion(for: value)))
        }
    }

    private mutating func style(role name: String, as value: String) throws(ThemeError) {
        guard let role = Role(rawValue: name) else {
            throw error(.unknownRole(name, suggestion: meant(name, among: Role.allCases.map(\.rawValue))))
        }
        guard mentioned.insert(name).inserted else { throw error(.repeated(name)) }
        lines[role] = line
        do {
            styles[role] = try StyleWords(value, role: name, colours: colours).style()
        } catch {
            throw self.error(error)
        }
    }

    /// The name that an unknown one probably stands for, which is not also said to be missing.
    private mutating func meant(_ name: String, among names: [String]) -> String? {
        let nearest = NearestName.of(name, among: names)
        if let nearest { mentioned.insert(nearest) }
        return nearest
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
