/// A colour as amounts of red, green and blue light, each 0 to 1.
package struct LinearRGB: Hashable, Sendable {
    package let red: Double
    package let green: Double
    package let blue: Double

    /// Amounts outside 0 to 1 are moved to the nearer end.
    package init(red: Double, green: Double, blue: Double) {
        self.red = min(max(0, red), 1)
        self.green = min(max(0, green), 1)
        self.blue = min(max(0, blue), 1)
    }

    /// The light that a screen gives for an sRGB colour (IEC 61966-2-1).
    package init(_ colour: RGB) {
        self.init(
            red: LinearRGB.light(colour.red), green: LinearRGB.light(colour.green), blue: LinearRGB.light(colour.blue))
    }

    /// How bright the colour is, from 0 for black to 1 for white: WCAG's relative luminance.
    package var luminance: Double {
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    private static func light(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // The power of 2.4, as a square and a fifth root of one.
        return base * base * (base * base).root(5)
    }
}
