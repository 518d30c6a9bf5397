import Screen
import Testing

@testable import TerminalDriver

@Suite struct ClickCounterTests {
    private static let cell = Position(row: 3, column: 7)

    @Test(arguments: [(0, .doubleClick), (400, .doubleClick), (401, .press)] as [(Int64, Pointer.Kind)])
    func `a second press counts if it comes soon`(milliseconds: Int64, kind: Pointer.Kind) {
        var clicks = ClickCounter()

        #expect(clicks.press(at: Self.cell, milliseconds: 1_000) == .press)
        #expect(clicks.press(at: Self.cell, milliseconds: 1_000 + milliseconds) == kind)
    }

    @Test func `a second press elsewhere is a press`() {
        var clicks = ClickCounter()

        _ = clicks.press(at: Self.cell, milliseconds: 0)

        #expect(clicks.press(at: Position(row: 3, column: 8), milliseconds: 10) == .press)
    }

    @Test func `a third press begins anew`() {
        var clicks = ClickCounter()

        let kinds = (0..<4).map { clicks.press(at: Self.cell, milliseconds: $0 * 50) }

        #expect(kinds == [.press, .doubleClick, .press, .doubleClick])
    }
}
