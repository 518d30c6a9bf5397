import JSON
import Screen
import Testing
import Trace

@testable import Interface

/// A demo on the screen, and the keys around it.
@Suite struct DemoScreenTests {
    private static let sizes = SnapshotTests.sizes
    private static let medium = Size(columns: 100, rows: 30)

    // MARK: - Looks

    @Test(arguments: sizes) func `a step whose calls are out looks as recorded`(size: Size) throws {
        try check(DemoStage(size), "demo-calling")
    }

    @Test(arguments: Array(DemoScript.steps.indices.dropLast())) func `each step looks as recorded`(
        step: Int
    ) throws {
        try check(DemoStage.at(step, Self.medium), "demo-step\(step + 1)")
    }

    @Test(arguments: sizes) func `a step that was seen looks as recorded`(size: Size) throws {
        try check(DemoStage.at(1, size), "demo-inline")
    }

    @Test(arguments: sizes) func `the scoreboard looks as recorded`(size: Size) throws {
        try check(DemoStage.at(DemoScript.steps.count - 1, size), "demo-board")
    }

    @Test(arguments: [1, DemoScript.steps.count - 1]) func `a demo in ASCII looks as recorded`(step: Int) throws {
        let stage = DemoStage.at(step, Size(columns: 80, rows: 24), glyphs: .ascii)

        #expect(stage.screen.allSatisfy { $0.isASCII })
        try check(stage, "demo-ascii\(step + 1)")
    }

    @Test func `a timer looks as recorded`() throws {
        var stage = DemoStage.at(0, Self.medium, pace: .timer(.seconds(6)))
        stage.tick(2_500)

        try check(stage, "demo-timer")
    }

    @Test func `what was not as announced looks as recorded`() throws {
        var stage = DemoStage(Self.medium)
        stage.bringBack(on: .ownLoop)

        try check(stage, "demo-otherwise")
    }

    private func check(_ stage: DemoStage, _ name: String) throws {
        let size = stage.model.size
        try Snapshot.check(draw(stage.model, in: size), "\(name)-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: sizes, DemoScript.steps.indices)
    func `the place of a step is on the screen at every size, and the view has room beside it`(
        size: Size, step: Int
    ) {
        let stage = DemoStage.at(step, size)

        #expect(stage.screen.contains("demo \(step + 1)/8 \(DemoScript.steps[step].title)"))
        #expect(stage.model.skeleton.body.rows >= 3)
    }

    // MARK: - Keys

    @Test func `the views and their keys work during a demo`() {
        var stage = DemoStage.at(2)

        stage.press(.character("2"))
        #expect(stage.model.tab == .hooks)
        stage.press(.character("1"), .character("j"), .character("l"))
        #expect(stage.model.page != nil)
        stage.press(.character("h"))
        #expect(stage.model.page == nil)
        stage.press(.character("?"))
        #expect(stage.screen.contains("in a demo: the next step"))
        stage.press(.character("q"))

        #expect(stage.run.index == 2)
        #expect(stage.effects.allSatisfy { $0 != .quit(leavingScreen: false) })
    }

    @Test func `q quits, and escape leaves the demo and keeps the inspector`() {
        var stage = DemoStage.at(1)
        stage.press(.character("q"))
        #expect(stage.effects.last == .quit(leavingScreen: false))

        stage = DemoStage.at(1)
        stage.press(.escape)

        #expect(stage.effects.allSatisfy { $0 != .quit(leavingScreen: false) })
        #expect(!stage.screen.contains("demo 2/8"))
        #expect(stage.model.scope == .loops)
        stage.press(.character(" "))
        #expect(stage.model.paused != nil)
        stage.tick(60_000)
        #expect(stage.run.play?.sights.count == 2)
    }

    @Test func `in the view of load keys set it and end it`() {
        var stage = DemoStage.at(1)
        stage.take(.tried(.offered(TryScene.offers)))
        stage.press(.character("4"))
        stage.model.choose("get_echo", nil)

        stage.press(.enter)
        #expect(stage.model.isLoading)
        #expect(stage.run.index == 1)
        stage.press(.escape)

        #expect(stage.effects.last == .load(.stop(1)))
        #expect(stage.model.runningDemo != nil)
    }

    @Test func `in a form keys fill it in`() {
        var stage = DemoStage.at(1)
        stage.take(
            .tried(
                .offered(
                    [
                        Offering(
                            .tool, entry: ["name": "echo", "inputSchema": ["type": "object"]])
                    ].compactMap(\.self))))
        stage.press(.character("7"), .character("l"))
        #expect(stage.model.scope == .form)

        stage.press(.character(" "), .backspace)
        #expect(stage.run.index == 1)
        #expect(stage.orders.isEmpty)

        stage.press(.escape)
        #expect(stage.model.runningDemo != nil)
    }

    @Test func `a view that was paused goes on with the next step`() {
        var stage = DemoStage.at(1)
        for key in Keyboard.keys(":pause") + [.enter] { stage.press(key) }
        #expect(stage.model.paused != nil)

        stage.press(.character(" "))

        #expect(stage.model.paused == nil)
    }

    @Test func `from the scoreboard a number leads to its view, and space back again`() {
        var stage = DemoStage.at(DemoScript.steps.count - 1)
        #expect(stage.model.scope == .demo)

        stage.press(.character("3"))
        #expect(stage.model.scope == .loops)
        #expect(!stage.screen.contains("all in"))
        stage.press(.character(" "))

        #expect(stage.model.scope == .demo)
        #expect(stage.screen.contains("all in"))
    }

    @Test func `a scoreboard that is higher than its place scrolls`() {
        var stage = DemoStage.at(DemoScript.steps.count - 1, Size(columns: 60, rows: 16))
        #expect(!stage.screen.contains("Every path was seen"))

        stage.press(.character("G"))
        #expect(stage.screen.contains("Every path was seen"))
        stage.press(.character("g"))
        #expect(stage.screen.contains("all in"))
    }

    @Test func `the scoreboard can be copied`() {
        var stage = DemoStage.at(DemoScript.steps.count - 1)

        stage.press(.character("y"))

        let text = DemoBoard(stage.run, glyphs: .unicode).text().joined(separator: "\n")
        #expect(stage.effects.last == .copy(text))
        #expect(text.contains("■I inline"))
    }

    @Test func `without a demo its commands say that there is none`() {
        var model = Scene.model(Self.medium)

        for key in Keyboard.keys(":next-step") + [.enter] { _ = update(&model, .input(.key(key))) }

        #expect(model.notice == "next-step: no demo is going on; actingweb-inspector demo begins one")
    }

    // MARK: - Without a screen

    @Test func `each step is told once in sentences, and so is what was seen`() {
        var narrator = Narrator()
        var stage = DemoStage(pace: .timer(.seconds(1)))
        var lines: [String] = []
        for _ in DemoScript.steps {
            lines += narrator.take(.notice(""), into: &stage.model).lines
            stage.bringBack()
            lines += narrator.take(.notice(""), into: &stage.model).lines
            lines += narrator.take(.notice(""), into: &stage.model).lines
            stage.tick(1_001)
        }
        lines.removeAll(where: \.isEmpty)

        for (number, step) in DemoScript.steps.enumerated() {
            let start = "Step \(number + 1) of 8, \(step.title). "
            #expect(lines.filter { $0.hasPrefix(start) }.count == 1, "\(start)")
        }
        #expect(
            lines.contains(
                "Seen: occupy, 1 call, path inline, as announced; 200.9 ms; delayed 5 by up to 180.0 ms; "
                    + "held the loop 200.1 ms."), "\(lines)")
        #expect(!lines.contains { $0.hasPrefix("Request ") })
        #expect(lines.allSatisfy { line in !line.contains { "─│■▶✓".contains($0) } })
    }

    @Test func `a step is not told before its calls are made`() {
        var (narrator, model) = (Narrator(), Model(server: Scene.server, size: Self.medium, demo: DemoRun(pace: .keys)))

        #expect(narrator.take(.live([]), into: &model).lines == [])
        #expect(narrator.take(.tick(Scene.now, Scene.vitals), into: &model).lines.count == 1)
        #expect(narrator.take(.tick(Scene.now, Scene.vitals), into: &model).lines == [])
    }

    @Test func `the return key goes on where there is no screen`() {
        var narrator = Narrator()
        var stage = DemoStage()
        stage.bringBack()

        let (_, effects) = narrator.answer("", in: &stage.model)

        #expect(Keyboard.orders(effects).count == 1)
        #expect(stage.run.index == 1)
    }
}
