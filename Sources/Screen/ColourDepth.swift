/// How many colours the screen uses.
package enum ColourDepth: String, CaseIterable, Hashable, Sendable, Comparable {
    /// No colours: bold, dim, reverse and underline only.
    case mono
    /// The terminal's sixteen named colours.
    case sixteen = "16"
    /// The palette of 256.
    case palette = "256"
    /// Any red, green and blue.
    case direct

    package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
        left.rank < right.rank
    }

    /// The most that a terminal can show whose description gives this number of colours.
    ///
    /// - Parameter colours: The `colors` number of the terminal's description; negative or 0 if it has none.
    package init(terminfoColours colours: Int) {
        self =
            switch colours {
            case ..<8: .mono
            case ..<256: .sixteen
            case ..<(1 << 24): .palette
            default: .direct
            }
    }

    /// The depth that the environment asks for.
    ///
    /// `COLORTERM` says what the terminal can show even where its description is more modest. What is drawn through the
    /// description is bounded by it, so a driver takes the smaller of this depth and the description's own.
    ///
    /// - Parameters:
    ///   - environment: The process's environment.
    ///   - terminfoColours: The `colors` number of the terminal's description; negative or 0 if it has none.
    /// - Returns: `mono` if `NO_COLOR` is set and not empty, else the greater of both claims.
    package static func detect(environment: [String: String], terminfoColours: Int) -> ColourDepth {
        if let refusal = environment["NO_COLOR"], !refusal.isEmpty { return .mono }
        let described = ColourDepth(terminfoColours: terminfoColours)
        switch environment["COLORTERM"] {
        case "truecolor", "24bit": return .direct
        default: return described
        }
    }

    private var rank: Int {
        switch self {
        case .mono: 0
        case .sixteen: 1
        case .palette: 2
        case .direct: 3
        }
    }
}
