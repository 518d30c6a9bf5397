/// A colour as a theme names it: exact, by index, by the terminal's own name, or whatever the terminal has.
package struct Colour: Hashable, Sendable {
    /// The red, green and blue of the colour.
    package let rgb: RGB
    /// The entry of the 256-colour palette to use; nil for the nearest.
    package let index: UInt8?
    /// The terminal's colour to use where it has only 16; nil for the nearest.
    package let ansi: ANSIColour?

    package init(rgb: RGB, index: UInt8? = nil, ansi: ANSIColour? = nil) {
        self.rgb = rgb
        self.index = index
        self.ansi = ansi
    }
}
