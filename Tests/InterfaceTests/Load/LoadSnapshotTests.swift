import Screen
import Testing
import Trace

@testable import Interface

@Suite struct LoadSnapshotTests {
    static let sizes = SnapshotTests.sizes

    private func check(_ model: Model, _ view: String, _ size: Size) throws {
        try Snapshot.check(draw(model, in: size), "load-\(view)-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: sizes) func `the settings look as recorded`(size: Size) throws {
        try check(LoadScene.opened(size), "settings", size)
    }

    @Test(arguments: sizes) func `a run under way looks as recorded`(size: Size) throws {
        try check(LoadScene.running(size), "running", size)
    }

    @Test(arguments: sizes) func `a run that is over looks as recorded`(size: Size) throws {
        try check(LoadScene.ended(size), "ended", size)
    }

    @Test(arguments: sizes) func `a race looks as recorded`(size: Size) throws {
        try check(LoadScene.raced(size), "raced", size)
    }

    @Test func `a race that scrolls beside the settings looks as recorded`() throws {
        let size = Size(columns: 100, rows: 22)
        try check(Keyboard.press([.tab, .down], LoadScene.raced(size)).model, "scrolled", size)
    }

    @Test func `a race under way looks as recorded`() throws {
        let size = Size(columns: 100, rows: 30)
        try check(LoadScene.raced(size, turns: 5), "racing", size)
    }

    @Test(arguments: [Size(columns: 100, rows: 30), Size(columns: 40, rows: 10)])
    func `a run and a race look as recorded in ASCII`(size: Size) throws {
        try check(LoadScene.running(size, glyphs: .ascii), "running-ascii", size)
        try check(LoadScene.raced(size, glyphs: .ascii), "raced-ascii", size)
    }

    @Test func `what is wrong while it is typed looks as recorded`() throws {
        let size = Size(columns: 100, rows: 30)
        let keys = [Key.up, .up, .enter] + Keyboard.keys("x")
        try check(Keyboard.press(keys, LoadScene.opened(size)).model, "typing", size)
    }
}
