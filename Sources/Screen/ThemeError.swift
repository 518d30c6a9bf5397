/// What is wrong in a theme file, and where.
package struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name as it was given.
    package let file: String
    /// The line, counted from 1; nil if the fault is something that the file lacks.
    package let line: Int?
    package let fault: Fault

    package init(file: String, line: Int?, fault: Fault) {
        self.file = file
        self.line = line
        self.fault = fault
    }

    /// The kinds of fault; a suggestion is the nearest name that would be valid.
    package enum Fault: Error, Hashable, Sendable {
        /// The line is neither a section nor `name = value`.
        case notASetting(String)
        case unknownSection(String, suggestion: String?)
        case unknownSetting(String, suggestion: String?)
        case unknownRole(String, suggestion: String?)
        /// A role's value has a word that is neither a colour of this file nor an attribute.
        case unknownWord(String, role: String, suggestion: String?)
        /// A colour is neither written as `#rrggbb`, optionally with an index and a name, nor as a name alone.
        case malformedColour(String, text: String, suggestion: String?)
        /// A colour has a name that means something else in a role's value.
        case reservedColour(String)
        case unknownAppearance(String, suggestion: String?)
        case malformedBackground(String)
        case repeated(String)
        case repeatedAttribute(String, role: String)
        /// A role's value is empty or its words stand in the wrong order.
        case malformedStyle(role: String, text: String)
        case missing([String])
    }

    /// One sentence that names the file, the line and the way out.
    package var description: String {
        let place = line.map { "theme \"\(file)\", line \($0): " } ?? "theme \"\(file)\": "
        return place + fault.description
    }
}

extension ThemeError.Fault: CustomStringConvertible {
    /// What is wrong and the way out, without the place.
    package var description: String {
        switch self {
        case .notASetting(let text):
            "\"\(text)\" is neither a [section] nor name = value"
        case .unknownSection(let name, let suggestion):
            unknown("section", name, suggestion)
        case .unknownSetting(let name, let suggestion):
            unknown("setting", name, suggestion)
        case .unknownRole(let name, let suggestion):
            unknown("role", name, suggestion)
        case .unknownWord(let word, let role, let suggestion):
            "role \"\(role)\": " + unknown("colour or attribute", word, suggestion)
        case .malformedColour(let name, let text, nil):
            "colour \"\(name)\" is \"\(text)\"; write #rrggbb, #rrggbb / 0 to 255 / ansi-name, or ansi-name"
        case .malformedColour(let name, let text, let suggestion?):
            "colour \"\(name)\" is \"\(text)\", which no terminal has; did you mean \"\(suggestion)\"?"
        case .reservedColour(let name):
            "colour \"\(name)\" has a name with a meaning of its own; choose another"
        case .unknownAppearance(let text, let suggestion):
            unknown("appearance", text, suggestion)
        case .malformedBackground(let text):
            "background is \"\(text)\"; write #rrggbb"
        case .repeated(let name):
            "\"\(name)\" is set twice; keep one"
        case .repeatedAttribute(let word, let role):
            "role \"\(role)\": \"\(word)\" is set twice; keep one"
        case .malformedStyle(let role, let text):
            "role \"\(role)\" is \"\(text)\"; write colour [on colour] [attributes]"
        case .missing(let names):
            "not set: " + names.joined(separator: ", ")
        }
    }

    private func unknown(_ kind: String, _ name: String, _ suggestion: String?) -> String {
        let hint = suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
        return "\(kind) \"\(name)\" is unknown\(hint)"
    }
}
