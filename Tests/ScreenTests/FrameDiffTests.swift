import Screen
import Testing

@Suite struct FrameDiffTests {
    private let size = Size(columns: 6, rows: 2)

    @Test func `equal frames need nothing`() {
        let frame = drawn("abc")
        #expect(FrameDiff.runs(from: frame, to: frame).isEmpty)
    }

    @Test func `an unknown screen is written whole`() {
        #expect(FrameDiff.runs(from: nil, to: drawn("abc")).map(\.cells.count) == [6, 6])
        let other = Frame(size: Size(columns: 3, rows: 1))
        #expect(FrameDiff.runs(from: other, to: drawn("abc")).count == 2)
    }

    @Test func `only what changed is written`() {
        let runs = FrameDiff.runs(from: drawn("abcdef"), to: drawn("aXcdYZ"))

        #expect(runs.map(\.position) == [Position(row: 0, column: 1), Position(row: 0, column: 4)])
        #expect(runs.map { String($0.cells.map(\.glyph)) } == ["X", "YZ"])
    }

    @Test func `a changed role is a change`() {
        var other = drawn("abc")
        other.highlight(row: 0, columns: 1..<2, role: .selectRow)

        #expect(FrameDiff.runs(from: drawn("abc"), to: other).map(\.position) == [Position(row: 0, column: 1)])
    }

    @Test func `a narrower glyph also writes the cell it uncovers`() {
        let runs = FrameDiff.runs(from: drawn("漢b"), to: drawn("x b"))

        #expect(runs.map { String($0.cells.map(\.glyph)) } == ["x "])
    }

    @Test func `a run never starts in the middle of a wide glyph`() {
        var other = drawn("漢b")
        other.highlight(row: 0, columns: 1..<2, role: .selectRow)

        let runs = FrameDiff.runs(from: drawn("漢b"), to: other)

        #expect(runs.map(\.position) == [Position(row: 0, column: 0)])
        #expect(runs.first?.cells.map(\.width) == [2, 0])
    }

    @Test(arguments: ["漢字", "a漢b", "", "abcdef", "👍ab漢"], ["字漢", "abcdef", "x漢y", ""])
    func `writing the runs on the old frame gives the new one`(from: String, to: String) {
        let (old, new) = (drawn(from), drawn(to))

        var cells = old.cells
        for run in FrameDiff.runs(from: old, to: new) {
            let start = run.position.row * size.columns + run.position.column
            cells.replaceSubrange(start..<start + run.cells.count, with: run.cells)
        }

        #expect(cells == new.cells)
    }

    private func drawn(_ text: String) -> Frame {
        var frame = Frame(size: size)
        frame.put(text, at: Position(row: 0, column: 0), role: .textPrimary)
        return frame
    }
}
