/// What a terminal is told to draw a cell with, for the colours that it has.
package struct Ink: Hashable, Sendable {
    package let foreground: Shade
    package let background: Shade
    package let attributes: Style.Attributes

    /// The ink that comes nearest to `style` at `depth`.
    package init(_ style: Style, depth: ColourDepth) {
        foreground = Shade(style.foreground, depth: depth)
        background = Shade(style.background, depth: depth)
        attributes = style.attributes
    }

    /// A colour in the terms of one colour depth.
    package enum Shade: Hashable, Sendable {
        /// The terminal's own.
        case standard
        /// An entry of the palette; at 16 colours one of the first sixteen.
        case indexed(UInt8)
        case direct(RGB)

        /// The nearest to `colour` that `depth` has.
        package init(_ colour: Colour?, depth: ColourDepth) {
            self =
                switch (colour, depth) {
                case (nil, _), (_, .mono): .standard
                case (let colour?, .sixteen): .indexed((colour.ansi ?? Palette.nearestNamed(to: colour.rgb)).rawValue)
                case (let colour?, .palette): .indexed(colour.index ?? Palette.nearest(to: colour.rgb))
                case (let colour?, .direct): .direct(colour.rgb)
                }
        }
    }
}
