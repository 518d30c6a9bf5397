import Foundation
import Screen
import Testing

@Suite struct ColourVisionTests {
    @Test(
        arguments: [
            (0x000000, 0xFFFFFF, 21), (0xFFFFFF, 0xFFFFFF, 1), (0x777777, 0xFFFFFF, 4.48), (0xFF0000, 0xFFFFFF, 4.00),
            (0x0000FF, 0x000000, 2.44),
        ] as [(UInt32, UInt32, Double)])
    func `the contrast is the one of WCAG`(left: UInt32, right: UInt32, contrast: Double) {
        let (left, right) = (RGB(value: left), RGB(value: right))
        #expect(abs(left.contrast(to: right) - contrast) < 0.005)
        #expect(left.contrast(to: right) == right.contrast(to: left))
    }

    @Test func `the light of every channel is that of the power function`() {
        for channel in UInt8.min...UInt8.max {
            let value = Double(channel) / 255
            let expected = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            let light = LinearRGB(RGB(red: channel, green: 0, blue: 0))
            #expect(abs(light.red - expected) < 1e-12)
        }
    }

    /// The values that Ottosson and CSS Color 4 give for the primaries.
    @Test(
        arguments: [
            (0xFFFFFF, 1.0, 0.0, 0.0), (0xFF0000, 0.62796, 0.22486, 0.12585), (0x00FF00, 0.86644, -0.23389, 0.17950),
            (0x0000FF, 0.45201, -0.03246, -0.31153), (0x000000, 0, 0, 0),
        ] as [(UInt32, Double, Double, Double)])
    func `Oklab places the primaries where its author does`(value: UInt32, lightness: Double, a: Double, b: Double) {
        let colour = OKLab(LinearRGB(RGB(value: value)))
        #expect(abs(colour.lightness - lightness) < 1e-4)
        #expect(abs(colour.a - a) < 1e-4)
        #expect(abs(colour.b - b) < 1e-4)
    }

    @Test(arguments: ColourVision.allCases)
    func `all eyes see greys as they are`(vision: ColourVision) {
        for value in [0x000000, 0x808080, 0xFFFFFF] as [UInt32] {
            let grey = LinearRGB(RGB(value: value))
            #expect(OKLab(vision.seen(grey)).distance(to: OKLab(grey)) < 0.001)
        }
    }

    /// Pairs that are told apart easily by usual eyes and hardly by others.
    @Test(
        arguments: [
            (0xB07A00, 0x6E9A00, ColourVision.deuteranopia), (0x9C7C00, 0x5B8A00, .protanopia),
            (0x4FA0FF, 0x00B0B0, .tritanopia),
        ] as [(UInt32, UInt32, ColourVision)])
    func `eyes without a kind of cones confuse what they are known to confuse`(
        left: UInt32, right: UInt32, vision: ColourVision
    ) {
        let (left, right) = (RGB(value: left), RGB(value: right))
        #expect(vision.distance(left, right) < ColourVision.usual.distance(left, right) / 2)
    }
}
