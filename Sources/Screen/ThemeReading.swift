/// What the text of a theme file comes to.
package enum ThemeReading: Hashable, Sendable {
    /// A theme, and the line on which each role is set, counted from 1.
    case sound(Theme, lines: [Role: Int])
    /// All that is wrong, in the order of the lines.
    case broken(first: ThemeError, others: [ThemeError])
}
