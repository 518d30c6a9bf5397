/// The characters that draw graphs.
///
/// A graph takes the same cells in every set; the sets differ in how finely they divide one.
package enum GraphSymbols: String, CaseIterable, Hashable, Sendable {
    /// Dots, two by four in a cell: the finest for lines, and twice as many values in a sparkline.
    case braille
    /// Blocks in eighths for bars, and in quarters for lines.
    case block
    /// For terminals that have nothing else.
    case ascii

    /// The set that a terminal can show: the preferred one, unless it shows only ASCII.
    package init(_ glyphs: Glyphs, preferred: GraphSymbols = .block) {
        self = glyphs == .ascii ? .ascii : preferred
    }

    /// A cell that fills from below, from its first step to full.
    package var rising: [Character] {
        switch self {
        case .braille: ["⣀", "⣤", "⣶", "⣿"]
        case .block: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        case .ascii: [".", ":", "-", "=", "+", "*", "%", "#"]
        }
    }

    /// A cell that fills from the left, from its first step to full.
    package var filling: [Character] {
        switch self {
        case .braille: ["⡇", "⣿"]
        case .block: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
        case .ascii: ["-", "#"]
        }
    }

    /// Cells that are ever denser, one for each role of the scale, so that heat shows without colours.
    package var shades: [Character] {
        switch self {
        case .braille: ["⠂", "⠒", "⠖", "⠶", "⣿"]
        case .block: ["·", "░", "▒", "▓", "█"]
        case .ascii: [".", "-", "+", "*", "#"]
        }
    }
}
