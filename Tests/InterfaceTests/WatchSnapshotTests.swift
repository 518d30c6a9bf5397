import Screen
import Testing
import Trace

@testable import Interface

/// The views of hooks, loops and findings, at every size.
@Suite struct WatchSnapshotTests {
    static let tabs: [Tab] = [.hooks, .loops, .findings]
    static let medium = Size(columns: 100, rows: 30)

    private func name(_ tab: Tab, _ size: Size) -> String { "\(tab.title)-\(size.columns)x\(size.rows)" }

    @Test(arguments: tabs, SnapshotTests.sizes) func `a view looks as recorded`(tab: Tab, size: Size) throws {
        try Snapshot.check(draw(Scene.model(size, in: tab), in: size), name(tab, size))
    }

    @Test(arguments: tabs) func `an empty view looks as recorded`(tab: Tab) throws {
        let size = Size(columns: 80, rows: 24)

        try Snapshot.check(draw(Scene.empty(size, in: tab), in: size), "\(tab.title)-empty")
    }

    @Test(arguments: tabs) func `a view in ASCII looks as recorded`(tab: Tab) throws {
        let model = Scene.model(Self.medium, in: tab, glyphs: .ascii)

        try Snapshot.check(draw(model, in: Self.medium), "\(tab.title)-ascii")
    }

    /// What is said about the rows further down, on the two sizes that have room for it.
    @Test(arguments: [(Tab.hooks, 7), (.loops, 5), (.loops, 6), (.findings, 3)], [SnapshotTests.sizes[0], medium])
    func `what there is to say about a row looks as recorded`(row: (tab: Tab, down: Int), size: Size) throws {
        var model = Scene.model(size, in: row.tab)

        for _ in 0..<row.down { _ = update(&model, .input(.key(.down))) }

        try Snapshot.check(
            draw(model, in: size), "\(row.tab.title)-row\(row.down)-\(size.columns)x\(size.rows)")
    }

    @Test func `a request with findings looks as recorded`() throws {
        var model = Scene.model(Self.medium, in: .requests)
        model = Scene.select(4_210, in: model)
        _ = update(&model, .input(.key(.enter)))

        try Snapshot.check(draw(model, in: Self.medium), "request-findings")
    }
}
