import Screen
import Testing
import Trace

@testable import Interface

@Suite struct TrySnapshotTests {
    static let sizes = SnapshotTests.sizes

    private func check(_ model: Model, _ view: String, _ size: Size) throws {
        try Snapshot.check(draw(model, in: size), "try-\(view)-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: sizes) func `the offers look as recorded`(size: Size) throws {
        try check(TryScene.offers(size), "offers", size)
    }

    @Test(arguments: sizes) func `a form looks as recorded`(size: Size) throws {
        var model = TryScene.form("save_memory", size)
        for key in [Key.down] + Array(repeating: .character(" "), count: 1) + [.enter, .character("9")] {
            _ = update(&model, .input(.key(key)))
        }

        try check(model, "form", size)
    }

    @Test(arguments: sizes) func `an answer looks as recorded`(size: Size) throws {
        try check(TryScene.answered(size), "answer", size)
    }

    @Test(arguments: sizes) func `a question looks as recorded`(size: Size) throws {
        try check(TryScene.asked(size), "question", size)
    }

    @Test(arguments: sizes) func `a comparison looks as recorded`(size: Size) throws {
        try check(TryScene.compared(size), "comparison", size)
    }

    @Test func `a call under way looks as recorded in ASCII`() throws {
        let size = Size(columns: 100, rows: 30)

        try check(TryScene.called(size, glyphs: .ascii), "sending-ascii", size)
    }
}
