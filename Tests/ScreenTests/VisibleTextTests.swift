import Screen
import Testing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("\u{1B}[2J", "␛[2J", "^[[2J"),
        ("a\r\nb", "a␍␊b", "a^M^Jb"),
        ("\0\t\u{7F}", "␀␉␡", "^@^I^?"),
        ("\u{9B}31m", "⟨9B⟩31m", "<9B>31m"),
        ("safe\u{202E}txt", "safe⟨202E⟩txt", "safe<202E>txt"),
        ("\u{2066}x\u{2069}", "⟨2066⟩x⟨2069⟩", "<2066>x<2069>"),
        ("a\u{200B}b\u{FEFF}", "a⟨200B⟩b⟨FEFF⟩", "a<200B>b<FEFF>"),
        ("hidden\u{E0041}", "hidden⟨E0041⟩", "hidden<E0041>"),
        ("\u{2028}\u{2029}", "⟨2028⟩⟨2029⟩", "<2028><2029>"),
        ("1\u{A0}000\u{3000}", "1␣000␣", "1<A0>000<3000>"),
        ("\u{E000}\u{378}", "⟨E000⟩⟨378⟩", "<E000><378>"),
        ("\u{3164}", "⟨3164⟩", "<3164>"),
        ("x\u{FE0F}", "x⟨FE0F⟩", "x<FE0F>"),
        ("\u{301}a", "◌\u{301}a", "?a"),
        ("漢é", "漢é", "???"),
        ("👩‍👧 ok", "👩‍👧 ok", "?? ok"),
        ("plain", "plain", "plain"),
    ])
    func `what cannot be drawn is shown as a symbol`(text: String, unicode: String, ascii: String) {
        #expect(VisibleText(text, glyphs: .unicode).text == unicode)
        #expect(VisibleText(text, glyphs: .ascii).text == ascii)
    }

    @Test(arguments: Glyphs.allCases)
    func `no scalar comes through that could act on a terminal`(glyphs: Glyphs) {
        let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
        let allowed = scalars.filter { scalar in
            VisibleText(String(scalar), glyphs: glyphs).contains { $0.glyph.unicodeScalars.contains { isUnsafe($0) } }
        }
        #expect(allowed.isEmpty)
    }

    @Test func `a vowel that has nothing to join is named by its number`() {
        #expect(VisibleText("\u{1161}").text == "⟨1161⟩")
    }

    @Test func `a tower of marks is cut to four`() {
        let tower = "a" + String(repeating: "\u{301}", count: 1_000)
        #expect(VisibleText(tower).text.unicodeScalars.count == 5)
    }

    @Test func `text that is visible already stays as it is`() {
        let visible = VisibleText("\u{1B}[31mред\u{301} 漢字 👩‍👧\u{202E}").text
        #expect(VisibleText(visible).text == visible)
    }

    private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
