import CTerminal
import Screen

/// What the terminal is told for each pair of role and highlight, worked out once.
struct InkPalette {
    private let theme: Theme
    private let depth: ColourDepth
    private let terminfoColours: Int
    private var known: [Roles: cterminal_ink] = [:]

    private struct Roles: Hashable {
        let role: Role
        let highlight: Role?
    }

    init(theme: Theme, depth: ColourDepth, terminfoColours: Int) {
        self.theme = theme
        self.depth = depth
        self.terminfoColours = terminfoColours
    }

    /// The palette of another theme on the same terminal.
    func with(_ theme: Theme) -> InkPalette {
        InkPalette(theme: theme, depth: depth, terminfoColours: terminfoColours)
    }

    mutating func ink(role: Role, highlight: Role?) -> cterminal_ink {
        let roles = Roles(role: role, highlight: highlight)
        if let ink = known[roles] { return ink }
        let ink = Ink(theme.style(of: role, highlight: highlight), depth: depth)
        let result = cterminal_ink(
            foreground: number(ink.foreground), background: number(ink.background),
            attributes: ink.attributes.numbers)
        known[roles] = result
        return result
    }

    private func number(_ shade: Ink.Shade) -> Int32 {
        switch shade {
        case .standard:
            return -1
        case .indexed(let index):
            // A terminal of direct colours takes its numbers from 8 up for reds, greens and blues.
            guard index >= 8, terminfoColours >= 1 << 24 else { return Int32(index) }
            return number(.direct(Palette.colours[Int(index)]))
        case .direct(let rgb):
            // The numbers below 8 stand for named colours there; blue 8 is as black as they would be.
            return Int32(max(8, rgb.value))
        }
    }
}

extension Style.Attributes {
    fileprivate var numbers: UInt32 {
        let pairs: [(Style.Attributes, Int)] = [
            (.bold, CTERMINAL_BOLD), (.dim, CTERMINAL_DIM), (.reverse, CTERMINAL_REVERSE),
            (.underline, CTERMINAL_UNDERLINE), (.italic, CTERMINAL_ITALIC),
        ]
        return pairs.reduce(0) { contains($1.0) ? $0 | UInt32($1.1) : $0 }
    }
}
