import Screen
import Testing

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊ", 1), ("！", 2),
        ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("❤", 1), ("❤️", 2), ("🇳🇴", 2), ("1️⃣", 2), ("▶", 1), ("█", 1), ("⠋", 1),
        ("क्षि", 3), ("", 0),
    ])
    func `text takes the columns that terminals give it`(text: String, columns: Int) {
        #expect(TextWidth.columns(text) == columns)
    }

    @Test(arguments: ["±", "§", "α", "Ж", "─", "●", "▲", "→", "①", "…", "“", "°", "½"])
    func `what East Asian text may draw wide takes one column`(ambiguous: String) {
        #expect(TextWidth.columns(ambiguous) == 1)
    }

    @Test(arguments: [
        "😀", "👨‍👩‍👧", "🏳️‍🌈", "❤️‍🔥", "🧑🏿‍🚀", "🐈‍⬛", "🏃‍♀️", "🇯🇵", "#️⃣", "*️⃣", "©️", "⌚",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
        "\u{1100}", "\u{1100}\u{1161}", "\u{1100}\u{1161}\u{11A8}", "\u{A960}\u{D7B0}\u{D7CB}", "각", "か\u{3099}", "〆",
        "䷀", "☰",
        "\u{1D300}", "Ａ", "￥", "𠀀", "⺀",
    ])
    func `one picture, syllable or ideograph takes two columns`(wide: String) {
        #expect(TextWidth.columns(wide) == 2)
        #expect(VisibleText(wide).text == wide)
    }

    @Test(arguments: [
        ("👍🏽👍", 4), ("😀🏽", 4), ("1\u{20E3}", 1), ("a\u{308}\u{323}", 1), ("ﾊﾟ", 2), ("ｱ", 1), ("ก็", 1), ("אָ", 1), ("◌́", 1),
        ("\u{1F1F3}", 7), ("\u{1F3F4}\u{E0061}\u{E007F}", 16),
    ])
    func `what does not join is counted piece by piece`(text: String, columns: Int) {
        #expect(TextWidth.columns(text) == columns)
    }

    @Test(
        arguments: [
            0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
            0x2066,
            0x2067, 0x2068, 0x2069, 0x00AD, 0x034F, 0x180E, 0xFE0E,
        ] as [UInt32])
    func `joiners and direction marks are shown, and take the columns of what is shown`(value: UInt32) throws {
        let text = "a" + String(try #require(Unicode.Scalar(value))) + "b"
        let shown = "a⟨" + String(value, radix: 16, uppercase: true) + "⟩b"
        #expect(VisibleText(text).text == shown)
        #expect(TextWidth.columns(text) == shown.count)
    }

    @Test(arguments: Glyphs.allCases)
    func `every mark is one column wide`(glyphs: Glyphs) {
        let marks = Role.allCases.map { glyphs.mark($0) } + glyphs.spinner
        #expect(marks.allSatisfy { TextWidth.columns($0, glyphs: glyphs) == 1 })
    }

    @Test func `the paths have different marks in both sets`() {
        let paths = Role.allCases.filter { $0.group == .path }
        for glyphs in Glyphs.allCases {
            #expect(Set(paths.map { glyphs.mark($0) }).count == paths.count)
        }
    }

    @Test func `the ASCII set has only ASCII`() {
        let glyphs = Glyphs.ascii
        let all =
            glyphs.branch + glyphs.lastBranch + glyphs.trunk + String(glyphs.spinner)
            + String(Role.allCases.map { glyphs.mark($0) })
            + String([glyphs.ellipsis, glyphs.nothing, glyphs.separator, glyphs.follow])
            + String([glyphs.horizontal, glyphs.vertical])
        #expect(all.allSatisfy { $0.isASCII })
        #expect(VisibleText(all, glyphs: .ascii).text == all)
    }
}
