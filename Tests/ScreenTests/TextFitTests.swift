import Screen
import Testing

@Suite struct TextFitTests {
    @Test(arguments: [
        ("abc", 5, "abc  "), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字", 4, "漢字"), ("漢字", 3, "漢…"),
        ("漢字", 2, "… "), ("abc", 1, "…"), ("abc", 0, ""), ("abc", -1, ""), ("", 2, "  "), ("\u{1B}[0m", 3, "␛[…"),
    ])
    func `a fitted text is exactly as wide as asked`(text: String, columns: Int, fitted: String) {
        let result = TextFit.fit(text, columns: columns)

        #expect(result == fitted)
        #expect(TextWidth.columns(result) == max(0, columns))
    }

    @Test func `numbers stand at the right edge`() {
        #expect(TextFit.fit("3.1ms", columns: 8, alignment: .right) == "   3.1ms")
    }

    @Test func `clipped text is not filled up`() {
        #expect(TextFit.clip("ab", columns: 5) == "ab")
        #expect(TextFit.clip("abcdef", columns: 5, glyphs: .ascii) == "abcd~")
    }
}
