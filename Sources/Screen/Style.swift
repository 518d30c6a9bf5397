/// How a role looks in one theme.
package struct Style: Hashable, Sendable {
    /// The colour of the glyph; nil for the terminal's own.
    package var foreground: Colour?
    /// The colour behind the glyph; nil for the terminal's own.
    package var background: Colour?
    package var attributes: Attributes

    package init(foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// This style with another laid over it: the other's colours where it has them, and the attributes of both.
    package func under(_ other: Style) -> Style {
        Style(
            foreground: other.foreground ?? foreground,
            background: other.background ?? background,
            attributes: attributes.union(other.attributes)
        )
    }

    /// The ways of writing that need no colour.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let reverse = Attributes(rawValue: 4)
        package static let underline = Attributes(rawValue: 8)
        package static let italic = Attributes(rawValue: 16)

        /// The names used in theme files.
        package static let names: [(name: String, attribute: Attributes)] = [
            ("bold", .bold), ("dim", .dim), ("reverse", .reverse), ("underline", .underline), ("italic", .italic),
        ]
    }
}
