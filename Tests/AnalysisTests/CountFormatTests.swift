import Analysis
import Testing

@Suite struct CountFormatTests {
    @Test(
        arguments: [
            (-1, "0"), (0, "0"), (99_999, "99999"), (100_000, "100k"), (999_999, "999k"), (1_204_311, "1.20M"),
            (45_600_000, "45.6M"), (Int.max, "9.22E"),
        ] as [(Int, String)])
    func `a count is cut off behind its third digit where there are many`(count: Int, text: String) {
        #expect(CountFormat.text(count) == text)
        #expect(text.count <= CountFormat.width)
    }

    @Test(
        arguments: [
            (0, "0 B"), (1_023, "1023 B"), (1_024, "1.00 KiB"), (50_540_000, "48.1 MiB"), (3 << 30, "3.00 GiB"),
        ]
            as [(Int, String)])
    func `bytes are told in binary units`(count: Int, text: String) {
        #expect(CountFormat.bytes(count) == text)
    }
}
