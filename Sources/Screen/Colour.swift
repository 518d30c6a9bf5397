/// A colour as a theme names it.
package enum Colour: Hashable, Sendable {
    /// One of the terminal's own sixteen, at every depth.
    case terminals(ANSIColour)
    /// A colour of its own.
    ///
    /// - Parameters:
    ///   - rgb: The red, green and blue of the colour.
    ///   - index: The entry of the 256-colour palette to use; nil for the nearest.
    ///   - ansi: The terminal's colour to use where it has only 16; nil for the nearest.
    case exact(RGB, index: UInt8? = nil, ansi: ANSIColour? = nil)
}
