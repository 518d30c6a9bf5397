/// Something about a theme file that its author should know.
package struct ThemeFinding: Hashable, Sendable, CustomStringConvertible {
    /// How much a finding weighs.
    package enum Severity: String, Hashable, Sendable {
        /// The file is no theme.
        case error
        /// The theme can be used, but not by everybody.
        case warning
    }

    /// The kinds of finding.
    package enum Kind: Hashable, Sendable {
        case fault(ThemeError.Fault)
        /// A role is hard to make out from what lies behind it: the background, or a highlight.
        case faint(Role, over: Role?, contrast: Double, depth: ColourDepth)
        /// Two paths can be mistaken for each other by colour, at least by eyes of this kind.
        case alike(Role, Role, distance: Double, vision: ColourVision, depth: ColourDepth)
        /// Two paths look the same at this depth, in colour and in attributes.
        case same(Role, Role, depth: ColourDepth)
        /// Letters look like a part of a graph.
        case mixed(text: Role, graph: Role)
        /// A role that is drawn as full blocks is reversed, so that they look empty.
        case hollow(Role)
    }

    /// The file's name as it was given.
    package let file: String
    /// The line, counted from 1; nil if the finding is something that the file lacks.
    package let line: Int?
    package let kind: Kind

    package var severity: Severity {
        if case .fault = kind { .error } else { .warning }
    }

    /// One sentence that names the file, the line, and the way out.
    package var description: String {
        let place = line.map { "theme \"\(file)\", line \($0): " } ?? "theme \"\(file)\": "
        return place + sentence
    }

    private var sentence: String {
        switch kind {
        case .fault(let fault):
            fault.description
        case .faint(let role, let over, let contrast, let depth):
            "role \"\(role.rawValue)\" has a contrast of \(contrast.rounded(to: 1)) to 1 on "
                + (over.map { "\"\($0.rawValue)\"" } ?? "the background")
                + " at \(depth.words); \(role.use.words) needs \(role.leastContrast.rounded(to: 1))"
        case .alike(let role, let other, let distance, let vision, let depth):
            "roles \"\(role.rawValue)\" and \"\(other.rawValue)\" are \(distance.rounded(to: 3)) apart for \(vision.name)"
                + " at \(depth.words); \(ThemeCheck.leastDistance.rounded(to: 3)) is the least"
        case .same(let role, let other, let depth):
            "roles \"\(role.rawValue)\" and \"\(other.rawValue)\" look the same at \(depth.words); "
                + "give one another colour or attribute"
        case .mixed(let text, let graph):
            "role \"\(text.rawValue)\" looks like \"\(graph.rawValue)\", which is for graphs; give one another colour"
        case .hollow(let role):
            "role \"\(role.rawValue)\" is reversed, which empties its full blocks; use another attribute"
        }
    }
}

extension ColourDepth {
    fileprivate var words: String {
        switch self {
        case .mono: "no colours"
        case .sixteen: "16 colours"
        case .palette: "256 colours"
        case .direct: "direct colours"
        }
    }
}

extension Role.Use {
    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .line: "a line"
        case .graph: "a graph"
        case .ground: "a highlight"
        }
    }
}

extension Double {
    /// The number with this many digits after the point; `self` is a contrast or a distance, so small and not negative.
    fileprivate func rounded(to digits: Int) -> String {
        let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
        let whole = Int(min(max(0, self), 1_000) * Double(unit) + 0.5)
        let fraction = String(whole % unit)
        return "\(whole / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
