/// The characters that draw marks and lines: one set for Unicode terminals, one for all others.
///
/// Both sets have the same widths, so that a layout does not depend on the set.
package enum Glyphs: CaseIterable, Hashable, Sendable {
    case unicode
    case ascii

    /// The mark of a path, a state or a selection, one column wide; a space for a role that has none.
    package func mark(_ role: Role) -> Character {
        switch self {
        case .unicode: Glyphs.unicodeMark(role)
        case .ascii: Glyphs.asciiMark(role)
        }
    }

    /// Says that text was cut off here; one column.
    package var ellipsis: Character { pick("…", "~") }
    /// Stands for a value that does not exist; one column.
    package var nothing: Character { pick("–", "-") }
    /// Separates the parts of a phrase; one column.
    package var separator: Character { pick("·", ".") }
    /// Marks a view that follows the newest entry; one column.
    package var follow: Character { pick("▼", "v") }
    /// Stands at a heading whose column is in order with the greatest first; one column.
    package var descending: String { pick("▼", "v") }
    /// The same with the smallest first.
    package var ascending: String { pick("▲", "^") }
    /// A piece of a horizontal rule.
    package var horizontal: Character { pick("─", "-") }
    /// A piece of a vertical rule.
    package var vertical: Character { pick("│", "|") }

    /// The corners of a box.
    package enum Corner: Hashable, Sendable {
        case topLeft, topRight, bottomLeft, bottomRight
    }

    /// A corner of a box; one column.
    package func corner(_ corner: Corner) -> Character {
        switch corner {
        case .topLeft: pick("┌", "+")
        case .topRight: pick("┐", "+")
        case .bottomLeft: pick("└", "+")
        case .bottomRight: pick("┘", "+")
        }
    }

    /// The branch of a tree before a child that has later siblings; three columns.
    package var branch: String { pick("├─ ", "|- ") }
    /// The branch of a tree before the last child; three columns.
    package var lastBranch: String { pick("└─ ", "`- ") }
    /// The continuation of a tree below a child that has later siblings; three columns.
    package var trunk: String { pick("│  ", "|  ") }
    /// The continuation of a tree below the last child; three columns.
    package var noTrunk: String { "   " }

    /// The pictures of a running clock, in order.
    package var spinner: [Character] {
        pick(["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"], ["|", "/", "-", "\\"])
    }

    /// A filled piece of a bar.
    package var barFull: Character { pick("█", "#") }
    /// An empty piece of a bar.
    package var barEmpty: Character { pick("░", ".") }

    private func pick<Choice>(_ unicode: Choice, _ ascii: Choice) -> Choice {
        switch self {
        case .unicode: unicode
        case .ascii: ascii
        }
    }

    private static func unicodeMark(_ role: Role) -> Character {
        switch role {
        case .pathDirect: "▶"
        case .pathInline: "■"
        case .pathOffloaded: "⇄"
        case .pathPooled: "═"
        case .pathOwnLoop: "○"
        case .pathSideThread: "◆"
        case .pathWorker: "▪"
        case .pathBridged: "⇌"
        case .pathUnknown: "?"
        case .stateServing: "●"
        case .stateWaiting: "◌"
        case .stateRunning: "◐"
        case .stateOk: "✓"
        case .stateError: "✗"
        case .stateWarning: "▲"
        case .statePaused: "‖"
        case .selectMark: "▸"
        default: " "
        }
    }

    private static func asciiMark(_ role: Role) -> Character {
        switch role {
        case .pathDirect: ">"
        case .pathInline: "#"
        case .pathOffloaded: "%"
        case .pathPooled: "="
        case .pathOwnLoop: "o"
        case .pathSideThread: "*"
        case .pathWorker: "+"
        case .pathBridged: "~"
        case .pathUnknown: "?"
        case .stateServing: "*"
        case .stateWaiting: "."
        case .stateRunning: "o"
        case .stateOk: "+"
        case .stateError: "x"
        case .stateWarning: "!"
        case .statePaused: "="
        case .selectMark: ">"
        default: " "
        }
    }
}
