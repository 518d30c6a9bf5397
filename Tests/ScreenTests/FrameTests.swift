import Screen
import Testing

@Suite struct FrameTests {
    private let size = Size(columns: 8, rows: 2)

    @Test func `text is drawn where it is put`() {
        var frame = Frame(size: size)

        let used = frame.put("go", at: Position(row: 1, column: 2), role: .textStrong)

        #expect(used == 2)
        #expect(frame.text == "\n  go")
        #expect(frame[Position(row: 1, column: 2)]?.role == .textStrong)
    }

    @Test func `text is cut at the right edge and at its limit`() {
        var frame = Frame(size: size)

        #expect(frame.put("abcdefghij", at: Position(row: 0, column: 5), role: .textPrimary) == 3)
        #expect(frame.put("abcdefghij", at: Position(row: 1, column: 0), role: .textPrimary, limit: 4) == 4)
        #expect(frame.text == "     abc\nabcd")
    }

    @Test func `text that starts left of the frame shows its rest`() {
        var frame = Frame(size: size)

        #expect(frame.put("abcdef", at: Position(row: 0, column: -3), role: .textPrimary) == 6)
        #expect(frame.line(0) == "def")
    }

    @Test func `a wide glyph is never split`() {
        var frame = Frame(size: Size(columns: 3, rows: 3))

        #expect(frame.put("漢字", at: Position(row: 0, column: 0), role: .textPrimary) == 2)
        #expect(frame.put("漢字", at: Position(row: 1, column: -1), role: .textPrimary) == 4)
        #expect(frame.put("漢", at: Position(row: 2, column: 2), role: .textPrimary) == 0)
        #expect(frame.text == "漢\n 字\n")
    }

    @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
    func `overwriting half of a wide glyph blanks the other half`(column: Int, line: String) {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put("漢字", at: Position(row: 0, column: 0), role: .textPrimary)

        frame.put("x", at: Position(row: 0, column: column), role: .textPrimary)

        #expect(frame.line(0) == line)
        #expect(TextWidth.columns(frame.line(0)) <= 4)
    }

    @Test func `a wide glyph over two others blanks what is left of them`() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put("漢字", at: Position(row: 0, column: 0), role: .textPrimary)

        frame.put("中", at: Position(row: 0, column: 1), role: .textPrimary)

        #expect(frame.line(0) == " 中")
    }

    @Test func `escape sequences are drawn, not carried`() {
        var frame = Frame(size: size)

        frame.put("\u{1B}[2J", at: Position(row: 0, column: 0), role: .textPrimary)

        #expect(frame.line(0) == "␛[2J")
    }

    @Test(arguments: [Int.min, Int.min + 1, -1, 0, 1, 7, 8, Int.max - 1, Int.max], [Int.min, -1, 0, 1, Int.max])
    func `no position or limit is out of bounds`(column: Int, limit: Int) {
        for row in [Int.min, -1, 0, 1, 2, Int.max] {
            var frame = Frame(size: size)
            let used = frame.put(
                "a漢\u{301}\u{1B}", at: Position(row: row, column: column), role: .jsonKey, limit: limit)
            frame.highlight(row: row, columns: min(column, limit)..<max(column, limit), role: .selectRow)
            frame.fill(
                rows: min(row, 0)..<max(row, 0), columns: min(column, limit)..<max(column, limit), role: .frameLine)

            #expect(used >= 0)
            #expect(frame.cells.count == 16)
        }
    }

    @Test(arguments: [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: -5, rows: 3)])
    func `the smallest frames can be drawn on`(size: Size) {
        var frame = Frame(size: size)

        frame.put("漢a", at: Position(row: 0, column: 0), role: .textPrimary)
        frame.highlight(row: 0, columns: 0..<9, role: .selectRow)
        frame.fill(rows: 0..<9, columns: 0..<9, with: "x", role: .textPrimary)

        #expect(frame.cells.count == size.columns * size.rows)
        #expect(frame[Position(row: 9, column: 9)] == nil)
        #expect(frame.line(9) == "")
    }

    @Test func `a highlight keeps the role beneath it, drawn before or after`() {
        var frame = Frame(size: size)
        frame.put("▶D", at: Position(row: 0, column: 0), role: .pathDirect)
        frame.highlight(row: 0, columns: 0..<8, role: .selectRow)
        frame.put("ok", at: Position(row: 0, column: 3), role: .stateOk)

        #expect(
            frame.snapshot == """
                0 | ▶D ok
                    0..<2 path.direct on select.row, 2..<3 text.primary on select.row, \
                3..<5 state.ok on select.row, 5..<8 text.primary on select.row
                """)
    }

    @Test func `filling takes one glyph of one column`() {
        var frame = Frame(size: size)

        frame.fill(rows: 0..<1, columns: 0..<99, with: "─", role: .frameLine)
        frame.fill(rows: 1..<2, columns: 0..<99, with: "漢", role: .frameLine)

        #expect(frame.text == "────────\n")
    }

    @Test func `an ASCII frame has only ASCII`() {
        var frame = Frame(size: size, glyphs: .ascii)

        frame.put("é漢\u{1B}", at: Position(row: 0, column: 0), role: .textPrimary)

        #expect(frame.line(0) == "???^[")
    }
}
