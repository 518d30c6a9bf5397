import Screen
import Testing
import Trace

@testable import Interface

@Suite struct SnapshotTests {
    static let sizes = [(160, 45), (100, 30), (80, 24), (60, 16), (40, 10)].map { Size(columns: $0, rows: $1) }

    private func name(_ view: String, _ size: Size) -> String { "\(view)-\(size.columns)x\(size.rows)" }

    @Test(arguments: sizes) func `the list looks as recorded`(size: Size) throws {
        let model = Scene.select(4_210, in: Scene.model(size))

        try Snapshot.check(draw(model, in: size), name("requests", size))
    }

    @Test(arguments: sizes) func `an open request looks as recorded`(size: Size) throws {
        try Snapshot.check(draw(Scene.open(4_210, size), in: size), name("request", size))
    }

    @Test(arguments: sizes) func `the empty list looks as recorded`(size: Size) throws {
        try Snapshot.check(draw(Scene.empty(size), in: size), name("empty", size))
    }

    @Test(arguments: [sizes[0], sizes[2]]) func `the help looks as recorded`(size: Size) throws {
        var model = Scene.model(size)

        _ = update(&model, .input(.key(.character("?"))))

        try Snapshot.check(draw(model, in: size), name("help", size))
    }

    @Test(
        arguments: [(4_203, "own-loop"), (4_202, "inline"), (4_206, "in-flight"), (4_205, "raised")]
            as [(Request.ID, String)])
    func `each kind of request looks as recorded`(id: Request.ID, kind: String) throws {
        let size = Size(columns: 100, rows: 30)

        try Snapshot.check(draw(Scene.open(id, size), in: size), "request-\(kind)")
    }

    @Test(arguments: sizes) func `a request of which everything was observed looks as recorded`(size: Size) throws {
        try Snapshot.check(draw(Scene.richPage(size), in: size), name("rich", size))
    }

    @Test func `everything that is told of a request looks as recorded`() throws {
        let size = Size(columns: 120, rows: 100)
        var model = Scene.richPage(size)
        for key in "*;the slow one".map(Key.character) + [.enter] { _ = update(&model, .input(.key(key))) }

        try Snapshot.check(draw(model, in: size), "rich-whole")
    }

    @Test func `everything that is told of a request in ASCII looks as recorded`() throws {
        let size = Size(columns: 80, rows: 90)

        try Snapshot.check(draw(Scene.richPage(size, glyphs: .ascii), in: size), "rich-ascii")
    }

    @Test(arguments: sizes) func `a folded body in which something is searched looks as recorded`(size: Size) throws {
        var model = Scene.richPage(size)

        let keys =
            [Key.tab, .character("Z")] + "/BOATS".map(Key.character) + [.enter, .tab, .character("j"), .character("h")]
        for key in keys { _ = update(&model, .input(.key(key))) }

        try Snapshot.check(draw(model, in: size), name("body", size))
    }

    @Test func `bodies that are no JSON look as recorded`() throws {
        let size = Size(columns: 80, rows: 24)
        var model = Scene.open(4_207, size)

        _ = update(&model, .input(.key(.tab)))

        try Snapshot.check(draw(model, in: size), "request-invalid")
    }

    @Test func `a paused list looks as recorded`() throws {
        let size = Size(columns: 100, rows: 30)
        var model = Scene.model(size)

        _ = update(&model, .input(.key(.character(" "))))
        _ = update(&model, .events(Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).events))
        _ = update(&model, .output(["hello from a hook", "and \u{1B}[31magain"]))
        _ = update(&model, .dropped(3))

        try Snapshot.check(draw(model, in: size), "requests-paused")
    }

    @Test func `the list in ASCII looks as recorded`() throws {
        let size = Size(columns: 100, rows: 30)
        let model = Scene.select(4_210, in: Scene.model(size, glyphs: .ascii))

        try Snapshot.check(draw(model, in: size), "requests-ascii")
    }

    @Test func `an open request in ASCII looks as recorded`() throws {
        let size = Size(columns: 100, rows: 30)

        try Snapshot.check(draw(Scene.open(4_210, size, glyphs: .ascii), in: size), "request-ascii")
    }
}
