/// How every role looks.
package struct Theme: Hashable, Sendable {
    /// The theme's name for people.
    package let name: String
    package let appearance: Appearance
    /// The terminal background that the colours were chosen for; nil if there are no colours.
    ///
    /// A theme does not paint it.
    package let background: RGB?
    private let styles: [Role: Style]

    /// Whether the theme is meant for a dark or a light terminal.
    package enum Appearance: String, CaseIterable, Hashable, Sendable {
        case dark, light
    }

    /// A theme; a role that `styles` leaves out is drawn as the terminal draws plain text.
    package init(name: String, appearance: Appearance, background: RGB?, styles: [Role: Style]) {
        self.name = name
        self.appearance = appearance
        self.background = background
        self.styles = styles
    }

    /// The style of a role, with the style of `highlight` laid over it.
    package func style(of role: Role, highlight: Role? = nil) -> Style {
        let style = styles[role] ?? Style()
        guard let highlight else { return style }
        return style.under(styles[highlight] ?? Style())
    }
}
