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

    @Test(arguments: Glyphs.allCases)
    func `every mark is one column wide`(glyphs: Glyphs) {
        let marks = Role.allCases.map { glyphs.mark($0) } + glyphs.spinner + glyphs.levels
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
            glyphs.branch + glyphs.lastBranch + glyphs.trunk + String(glyphs.spinner + glyphs.levels)
            + String(Role.allCases.map { glyphs.mark($0) })
            + String([glyphs.ellipsis, glyphs.nothing, glyphs.separator, glyphs.follow])
            + String([glyphs.horizontal, glyphs.vertical])
        #expect(all.allSatisfy { $0.isASCII })
        #expect(VisibleText(all, glyphs: .ascii).text == all)
    }
}
