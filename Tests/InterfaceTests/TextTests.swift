import Screen
import Testing
import Trace

@testable import Interface

@Suite struct TextTests {
    private func text(_ line: Line) -> String { line.spans.map(\.text).joined() }

    @Test(arguments: [(0, ""), (1, "…"), (5, "one …"), (7, "one two"), (9, "one two")])
    func `a line that is too long ends in an ellipsis`(columns: Int, expected: String) {
        let line = Line("one ", .textStrong) + Line("two", .textError)

        #expect(text(line.clipped(to: columns, .unicode)) == expected)
    }

    @Test func `a cut that falls between two spans says so too`() {
        #expect(text((Line("one") + Line("two")).clipped(to: 3, .unicode)) == "on…")
    }

    @Test func `a line breaks between words and its roles stay`() {
        let line = Line("the first ", .textStrong) + Line("and second", .textError)

        let rows = line.wrapped(to: 11, hanging: 2, .unicode)

        #expect(rows.map(text) == ["the first", "  and", "  second"])
        #expect(rows.last?.spans.last?.role == .textError)
    }

    @Test func `a word that is longer than a row is broken`() {
        #expect(Line("abcdefgh").wrapped(to: 3, .unicode).map(text) == ["abc", "def", "gh"])
    }

    @Test(arguments: [-3, 0, 1]) func `wrapping ends whatever the width`(columns: Int) {
        #expect(Line("日本 x").wrapped(to: columns, hanging: 9, .unicode).map(text).joined().contains("本"))
    }

    @Test(arguments: [
        (0, 0, 10, 100, 0), (50, 3, 10, 100, 47), (99, 0, 10, 100, 90), (5, 40, 10, 100, 0), (3, 9, 0, 4, 3),
        (2, 0, 10, 5, 0), (0, 0, 5, 0, 0),
    ])
    func `a window shows the selection on its line and no emptiness after the end`(
        position: Int, line: Int, rows: Int, count: Int, top: Int
    ) {
        #expect(Window(showing: position, on: line, rows: rows, count: count).top == top)
    }

    @Test(arguments: [
        (Duration.zero, "00:00:00"), (.seconds(86_399), "23:59:59"), (.milliseconds(86_400_500), "00:00:00"),
        (.milliseconds(-500), "23:59:59"), (.seconds(Int64.min), "08:29:52"), (.seconds(Int64.max), "15:30:07"),
    ])
    func `a time of day is brought into its day`(sinceMidnight: Duration, text: String) {
        #expect(TimeOfDay(sinceMidnight: sinceMidnight).text == text)
    }

    @Test func `the noise between two clocks does not move what was read`() {
        var clock = WallClock(reading: TimeOfDay(sinceMidnight: .seconds(10)), at: .milliseconds(5_000))

        clock.adjust(to: TimeOfDay(sinceMidnight: .milliseconds(10_990)), at: .milliseconds(6_000))
        #expect(clock.reading(at: .milliseconds(6_000)).text == "00:00:11")
        clock.adjust(to: TimeOfDay(sinceMidnight: .seconds(3_600)), at: .milliseconds(7_000))

        #expect(clock.reading(at: .milliseconds(6_000)).text == "00:59:59")
    }

    @Test(arguments: [
        (Duration.microseconds(900), ["0 ms", "0.2", "0.4", "0.6", "0.8"]),
        (.microseconds(214_900), ["0 ms", "50", "100", "150", "200"]),
        (.seconds(60), ["0 s", "20", "40"]),
        (.zero, ["0 ms"]),
    ])
    func `a time axis has round marks with room between them`(span: Duration, labels: [String]) {
        #expect(TimeAxis(span: span, columns: 70).marks.map(\.label) == labels)
    }

    @Test(arguments: [0, 1, 5, 400]) func `a time axis of the longest span ends`(columns: Int) {
        let axis = TimeAxis(span: .seconds(Int64.max), columns: columns)

        #expect(axis.marks.allSatisfy { $0.column < max(1, columns) })
    }
}
