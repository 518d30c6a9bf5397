import Screen
import Testing

@Suite struct ColourTests {
    @Test(
        arguments: [
            ([:], 8, ColourDepth.sixteen), ([:], 16, .sixteen), ([:], 256, .palette), ([:], 1 << 24, .direct),
            ([:], -1, .mono), ([:], 0, .mono), ([:], 2, .mono),
            (["COLORTERM": "truecolor"], 256, .direct), (["COLORTERM": "24bit"], 8, .direct),
            (["COLORTERM": "yes"], 256, .palette), (["NO_COLOR": ""], 256, .palette),
            (["NO_COLOR": "1", "COLORTERM": "truecolor"], 256, .mono),
        ] as [([String: String], Int, ColourDepth)])
    func `the depth follows the environment and the terminal`(
        environment: [String: String], colours: Int, depth: ColourDepth
    ) {
        #expect(ColourDepth.detect(environment: environment, terminfoColours: colours) == depth)
    }

    @Test func `a palette colour is nearest to itself`() {
        for index in 16...255 {
            let nearest = Palette.nearest(to: Palette.colours[index])
            #expect(Palette.colours[Int(nearest)] == Palette.colours[index])
        }
    }

    @Test func `a named colour is nearest to itself`() {
        #expect(ANSIColour.allCases.allSatisfy { Palette.nearestNamed(to: $0.rgb) == $0 })
    }

    @Test func `an ink uses what the colour says, else the nearest`() {
        let exact = Colour.exact(RGB(value: 0x7FD4C1), index: 80, ansi: .cyan)
        let computed = Colour.exact(RGB(value: 0xFE0201))

        #expect(Ink.Shade(exact, depth: .palette) == .indexed(80))
        #expect(Ink.Shade(exact, depth: .sixteen) == .indexed(ANSIColour.cyan.rawValue))
        #expect(Ink.Shade(exact, depth: .direct) == .direct(RGB(value: 0x7FD4C1)))
        #expect(Ink.Shade(exact, depth: .mono) == .standard)
        #expect(Ink.Shade(computed, depth: .palette) == .indexed(196))
        #expect(Ink.Shade(computed, depth: .sixteen) == .indexed(ANSIColour.brightRed.rawValue))
        #expect(Ink.Shade(nil, depth: .direct) == .standard)
    }

    @Test(arguments: ["7fd4c1", "#7fd4c", "#7fd4c1a", "#gggggg", "", "#", "#+fd4c1", "#٣٣٣٣٣٣"])
    func `only six hexadecimal digits after a hash are a colour`(text: String) {
        #expect(RGB(hex: text) == nil)
    }
}
