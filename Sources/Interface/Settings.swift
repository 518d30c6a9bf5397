package import Trace

/// What the reader chose before the screen opened, or while it was open.
package struct Settings: Hashable, Sendable {
    package var keymap: Keymap
    /// The columns of the list of requests; `nil` for as many of the usual ones as there is room for.
    package var columns: [Column]?
    /// The order of the list of requests; `nil` for that of acceptance.
    package var order: SortOrder?
    /// The names of the themes there are, in the order of the picker.
    package var themes: [String]
    package var theme: String
    package var level: ObservationLevel

    package init(
        keymap: Keymap = .standard, columns: [Column]? = nil, order: SortOrder? = nil, themes: [String] = [],
        theme: String = "", level: ObservationLevel = .payloads
    ) {
        self.keymap = keymap
        self.columns = columns
        self.order = order
        self.themes = themes
        self.theme = theme
        self.level = level
    }
}
