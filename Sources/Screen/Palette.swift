/// The 256 colours of xterm, to find the nearest one to a colour that a terminal cannot show.
package enum Palette {
    /// Sixteen named colours, a cube of 216, and 24 greys.
    package static let colours: [RGB] = named + cube + greys

    /// The entry of the palette nearest to `colour`, the named sixteen left out: terminals redefine those.
    package static func nearest(to colour: RGB) -> UInt8 {
        let entry = (16..<colours.count).min { colours[$0].distance(to: colour) < colours[$1].distance(to: colour) }
        return UInt8(entry ?? 0)
    }

    /// The named colour nearest to `colour`.
    package static func nearestNamed(to colour: RGB) -> ANSIColour {
        ANSIColour.allCases.min { $0.rgb.distance(to: colour) < $1.rgb.distance(to: colour) } ?? .white
    }

    private static let named: [RGB] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map { RGB(value: $0) }

    private static let cube: [RGB] = {
        let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
        return (0..<216).map { entry in
            RGB(red: levels[entry / 36], green: levels[entry / 6 % 6], blue: levels[entry % 6])
        }
    }()

    private static let greys: [RGB] = (0..<24).map { step in
        let level = UInt8(8 + 10 * step)
        return RGB(red: level, green: level, blue: level)
    }
}
