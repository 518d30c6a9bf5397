package import Screen

/// What a terminal is opened with.
package struct TerminalOptions: Sendable {
    /// The process's environment: `TERM`, `COLORTERM` and `NO_COLOR` count.
    package var environment: [String: String]
    /// The colours to use; nil for as many as the terminal and the environment allow.
    package var depth: ColourDepth?
    /// The characters to use; nil for Unicode where the locale is UTF-8.
    package var glyphs: Glyphs?
    /// Whether the mouse comes as input; the terminal then no longer selects text by it alone.
    package var reportsPointer: Bool
    /// The descriptor to read keys from.
    package var input: Int32
    /// The descriptor to draw on.
    package var output: Int32

    package init(
        environment: [String: String], depth: ColourDepth? = nil, glyphs: Glyphs? = nil, reportsPointer: Bool = true,
        input: Int32 = 0, output: Int32 = 1
    ) {
        self.environment = environment
        self.depth = depth
        self.glyphs = glyphs
        self.reportsPointer = reportsPointer
        self.input = input
        self.output = output
    }
}
