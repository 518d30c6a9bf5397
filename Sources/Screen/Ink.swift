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
                case (.terminals(let ansi), _): .indexed(ansi.rawValue)
                case (.exact(let rgb, _, let ansi), .sixteen):
                    .indexed((ansi ?? Palette.nearestNamed(to: rgb)).rawValue)
                case (.exact(let rgb, let index, _), .palette): .indexed(index ?? Palette.nearest(to: rgb))
                case (.exact(let rgb, _, _), .direct): .direct(rgb)
                }
        }

        /// The colour that shows; nil where the terminal decides, which has the first sixteen of the palette to itself.
        package var rgb: RGB? {
            switch self {
            case .standard: nil
            case .indexed(let index): index < ANSIColour.allCases.count ? nil : Palette.colours[Int(index)]
            case .direct(let rgb): rgb
            }
        }
    }
}
