/// The sixteen colours that every colour terminal has; what they look like is up to the terminal.
package enum ANSIColour: UInt8, CaseIterable, Hashable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

    /// The name used in theme files, such as `bright-black`.
    package var name: String {
        rawValue < 8 ? "\(self)" : "bright-" + (ANSIColour(rawValue: rawValue - 8)?.name ?? "")
    }

    /// The colour of this name; nil if there is none.
    package init?(name: String) {
        guard let known = ANSIColour.allCases.first(where: { $0.name == name }) else { return nil }
        self = known
    }

    /// The colour that xterm shows by default.
    package var rgb: RGB { Palette.colours[Int(rawValue)] }
}
