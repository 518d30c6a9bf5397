/// A colour in the sRGB space, 8 bits a channel.
package struct RGB: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour written as `#rrggbb`; nil for any other text.
    package init?(hex: String) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        guard let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
        self.init(value: value)
    }

    /// The colour `0xRRGGBB`; higher bits are ignored.
    package init(value: UInt32) {
        red = UInt8(truncatingIfNeeded: value >> 16)
        green = UInt8(truncatingIfNeeded: value >> 8)
        blue = UInt8(truncatingIfNeeded: value)
    }

    /// The colour as `0xRRGGBB`.
    package var value: UInt32 {
        UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }

    /// How different two colours look, as a number to compare: the "redmean" weighting of the channels' distances.
    package func distance(to other: RGB) -> Int {
        let meanRed = (Int(red) + Int(other.red)) / 2
        let (r, g, b) = (
            Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
        )
        return ((512 + meanRed) * r * r) >> 8 + 4 * g * g + ((767 - meanRed) * b * b) >> 8
    }
}
