/// A colour in Ottosson's Oklab space, in which equal distances look about equally different.
package struct OKLab: Hashable, Sendable {
    /// From 0 for black to 1 for white.
    package let lightness: Double
    /// Green where negative, red where positive.
    package let a: Double
    /// Blue where negative, yellow where positive.
    package let b: Double

    package init(_ light: LinearRGB) {
        let long = (0.4122214708 * light.red + 0.5363325363 * light.green + 0.0514459929 * light.blue).root(3)
        let medium = (0.2119034982 * light.red + 0.6806995451 * light.green + 0.1073969566 * light.blue).root(3)
        let short = (0.0883024619 * light.red + 0.2817188376 * light.green + 0.6299787005 * light.blue).root(3)
        lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    }

    /// How different two colours look (ΔE OK of CSS Color 4): 0.02 is just noticeable, 1 lies between black and white.
    package func distance(to other: OKLab) -> Double {
        let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
        return (l * l + a * a + b * b).squareRoot()
    }
}
