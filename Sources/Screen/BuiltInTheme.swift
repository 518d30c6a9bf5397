/// The themes that are compiled in, so that there is one when no theme file is found.
package enum BuiltInTheme: String, CaseIterable, Sendable {
    /// The dark default.
    case harbourNight = "harbour-night"
    /// The light default.
    case morningPaper = "morning-paper"
    /// For terminals without colours.
    case mono

    /// The name of the file of the same content in `themes/`.
    package var file: String { rawValue + ".theme" }

    /// The theme itself.
    ///
    /// - Returns: The parsed theme.
    /// - Throws: `ThemeError` if the text is not a theme, which a test rules out.
    package func load() throws(ThemeError) -> Theme {
        try ThemeParser.parse(text, file: file)
    }

    /// The text of the file.
    package var text: String {
        switch self {
        case .harbourNight: BuiltInTheme.harbourNightText
        case .morningPaper: BuiltInTheme.morningPaperText
        case .mono: BuiltInTheme.monoText
        }
    }
}
