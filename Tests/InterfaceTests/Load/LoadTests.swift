import Analysis
import JSON
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct LoadTests {
    private static let size = Size(columns: 100, rows: 30)
    private static let narrow = Size(columns: 60, rows: 16)

    private func orders(_ effects: [Effect]) -> [LoadOrder] {
        effects.compactMap { effect in
            guard case .load(let order) = effect else { return nil }
            return order
        }
    }

    /// The view with a tool that says that it can be repeated.
    private func ready(_ size: Size = size) -> Model {
        var model = LoadScene.opened(size)
        model.choose("get_echo", nil)
        return model
    }

    @Test func `the first look has a call that can be made, and asks what there is`() {
        var model = Scene.empty(Self.size)

        #expect(update(&model, .input(.key(.character("4")))) == [.tryOut(.list)])

        #expect(model.load.controls.tool == "save_memory")
        #expect(model.load.controls.text(of: .arguments) == #"{"text":"hello"}"#)
    }

    @Test(arguments: [size, narrow]) func `the empty view says what would fill it, and which key does it`(size: Size) {
        var model = ready(size)
        model.load.pane = .figures

        let text = draw(model, in: size).text

        #expect(text.contains("No load yet."))
        #expect(text.contains("ctrl-s puts load on the server"))
    }

    @Test(arguments: [Key.enter, .control("s")]) func `one key begins what is set`(key: Key) throws {
        var model = ready()

        let orders = orders(update(&model, .input(.key(key))))

        guard case .run(let run) = orders.first else { throw Missing() }
        #expect(run.work.tool == "get_echo")
        #expect(run.length == .seconds(10))
        #expect(model.isLoading)
    }

    struct Missing: Error {}

    @Test func `a tool that does not say that it can be repeated is asked about first`() {
        var model = LoadScene.opened(Self.size)
        model.choose("save_memory", ["text": "a", "priority": 1])

        #expect(update(&model, .input(.key(.control("s")))).isEmpty)
        #expect(
            draw(model, in: Self.size).text.contains(
                "Call save_memory without pause for 11s? It does not say that it can be repeated."))
        #expect(!model.isLoading)
        var refused = model
        #expect(update(&refused, .input(.key(.character("n")))).isEmpty)
        #expect(!refused.isLoading)

        #expect(orders(update(&model, .input(.key(.character("y"))))).count == 1)
        #expect(model.isLoading)
    }

    @Test func `what is begun before the offers are known waits for them`() {
        var model = Scene.empty(Self.size)
        _ = update(&model, .input(.key(.character("4"))))
        model.choose("get_echo", ["text": "x"])

        #expect(update(&model, .input(.key(.control("s")))).isEmpty)
        let effects = update(&model, .tried(.offered(TryScene.offers)))

        #expect(orders(effects).count == 1)
    }

    @Test func `only the row of what is under way says that it is`() {
        let texts = [LoadScene.running(Self.size), LoadScene.raced(Self.size, turns: 5)].map {
            draw($0, in: Self.size).text
        }

        #expect(texts[0].contains("run         under way, esc ends it"))
        #expect(texts[0].contains("race        not during the run"))
        #expect(texts[1].contains("run         not during the race"))
        #expect(texts[1].contains("race        under way, esc ends it"))
    }

    @Test func `before anything is measured nothing is said to be`() {
        var model = ready()
        _ = update(&model, .input(.key(.control("s"))))
        #expect(NarratedLoad.lines(of: model).last == "Nothing was measured yet.")

        _ = update(&model, .loaded(.ended(1, .stopped)))

        #expect(draw(model, in: Self.size).text.contains("ended before anything was measured"))
    }

    @Test func `only one run is under way, and escape or control-c ends it`() {
        var model = LoadScene.running(Self.size)

        #expect(update(&model, .input(.key(.control("s")))).isEmpty)
        #expect(model.notice == "ctrl-s: load is under way already; esc in view 4 ends it")
        #expect(update(&model, .input(.key(.escape))) == [.load(.stop(1))])
        #expect(update(&model, .input(.interrupted(.interrupt))) == [.load(.stop(1))])
        #expect(update(&model, .input(.key(.character("s")))) == [.load(.stop(1))])

        _ = update(&model, .loaded(.ended(1, .stopped)))
        #expect(!model.isLoading)
        #expect(update(&model, .input(.interrupted(.interrupt))) == [.quit(leavingScreen: false)])
        _ = update(&model, .input(.key(.escape)))
        #expect(model.tab == .requests)
    }

    @Test func `news of another run change nothing`() {
        var model = LoadScene.running(Self.size)
        let before = model

        _ = update(&model, .loaded(.ended(7, .finished)))
        _ = update(&model, .loaded(.progressed(7, LoadScene.figures(seconds: 1))))

        #expect(model == before)
    }

    @Test func `what ended is told where the reader is`() {
        var model = LoadScene.running(Self.size)
        _ = update(&model, .input(.key(.character("1"))))

        _ = update(&model, .loaded(.ended(1, .finished)))

        #expect(model.notice?.hasPrefix("load on get_echo: 496 answers a second, 0 failed, p50 1.3 ms") == true)
    }

    @Test func `a failure says why`() {
        var model = ready()
        _ = update(&model, .input(.key(.control("s"))))
        _ = update(&model, .loaded(.ended(1, .failed("nobody listens there"))))

        #expect(draw(model, in: Self.size).text.contains("✗ nobody listens there"))
    }

    // MARK: - Settings

    @Test func `keys go over the settings, and change them`() {
        var model = ready()
        let keys: [Key] = [.character("g"), .down, .down, .enter, .down]
        model = Keyboard.press(keys + [.enter], model).model
        for _ in 0..<3 { _ = update(&model, .input(.key(.backspace))) }

        model = Keyboard.press(Keyboard.keys("75") + [.enter], model).model

        #expect(model.load.controls.rhythm == .even)
        #expect(model.load.controls.run(id: 1)?.work.rhythm == .open(perSecond: 75, isRandom: false))
        model = Keyboard.press([.up, .left], model).model
        #expect(model.load.controls.rhythm == .closed)
    }

    @Test func `escape leaves a setting as it was`() {
        var model = ready()
        model = Keyboard.press([.character("g"), .down, .down, .down, .enter], model).model
        model = Keyboard.press(Keyboard.keys("abc"), model).model
        #expect(draw(model, in: Self.size).text.contains("16abc  must be a whole number from 1 to 1000"))

        model = Keyboard.press([.escape], model).model

        #expect(model.load.controls.text(of: .connections) == "16")
    }

    @Test func `a tool is chosen among those that are offered`() {
        var model = LoadScene.opened(Self.size)
        model = Keyboard.press([.character("g"), .enter], model).model
        #expect(model.scope == .menu)

        model = Keyboard.press([.down, .enter], model).model

        #expect(model.load.controls.tool == "get_echo")
        #expect(model.load.controls.text(of: .arguments) == #"{"text":"hello"}"#)
    }

    @Test func `what is wrong keeps a run from beginning, and is said`() {
        var model = ready()
        model.load.controls.type("{}", into: .arguments)

        #expect(update(&model, .input(.key(.control("s")))).isEmpty)

        #expect(model.notice == #"ctrl-s: arguments must have the property "text""#)
    }

    @Test func `a narrow screen has one of both in front`() {
        var model = ready(Self.narrow)
        #expect(draw(model, in: Self.narrow).text.contains("connections"))

        _ = update(&model, .input(.key(.tab)))
        #expect(draw(model, in: Self.narrow).text.contains("No load yet."))
        _ = update(&model, .input(.key(.escape)))
        #expect(draw(model, in: Self.narrow).text.contains("connections"))
        _ = update(&model, .input(.key(.control("s"))))
        #expect(draw(model, in: Self.narrow).text.contains("connecting, esc ends it"))
    }

    // MARK: - From elsewhere

    @Test(arguments: [[Key.character("L")], [.enter, .character("L")]]) func `a recorded call becomes load`(keys: [Key])
    {
        let model = Scene.select(4_201, in: Scene.model(Self.size))

        let (after, effects) = Keyboard.press(keys, model)

        #expect(effects == [.tryOut(.list)])
        #expect(after.scope == .load)
        #expect(after.load.controls.tool == "search_memories")
        #expect(after.load.controls.text(of: .arguments) == #"{"query":"boats"}"#)
    }

    @Test func `a form becomes load`() {
        let model = TryScene.typed("a word", in: TryScene.form("get_echo", Self.size))

        let after = Keyboard.press([.character("L")], model).model

        #expect(after.load.controls.text(of: .arguments) == #"{"text":"a word"}"#)
        #expect(after.load.controls.fault(of: .start) == nil)
    }

    @Test func `a row of what is offered becomes load with arguments made up`() {
        let model = Keyboard.press([.down, .character("L")], TryScene.offers(Self.size)).model

        #expect(model.load.controls.tool == "get_echo")
        #expect(model.load.controls.text(of: .arguments) == #"{"text":"hello"}"#)
    }

    @Test func `what is no call of a tool cannot become load, and the key says so`() {
        let model = Scene.select(4_200, in: Scene.model(Self.size))

        #expect(Keyboard.press([.character("L")], model).model.notice == "L: only a call of a tool can be made load")
    }

    // MARK: - What is observed

    @Test func `paths are those of traced requests, by when they came and by their mode`() throws {
        let account = try #require(LoadScene.running(Self.size).live.load)

        #expect(account.modePaths == [.async: [.direct: 40], .misuse: [.sideThread: 40]])
        let at = { (seconds: Int) in LoadScene.begin.advanced(by: .seconds(seconds)) }
        #expect(account.paths.dominant(from: at(0), to: at(1)) == .direct)
        #expect(account.paths.dominant(from: at(3), to: at(4)) == .sideThread)
    }

    @Test func `the order in which a request's events come makes no difference`() throws {
        var model = LoadScene.following("load get_echo rate=500 for=5s", LoadScene.opened(Self.size))
        let events = LoadScene.events(seconds: 4)

        _ = update(&model, .events(events.reversed()))

        #expect(
            model.live.load?.modePaths == LoadScene.running(Self.size).live.load?.modePaths)
    }

    @Test func `the colour of a column is that of the path that was seen, and a stall is on the same axis`() {
        let frame = draw(LoadScene.running(Self.size), in: Self.size)
        let roles = { (row: Int) in Set(frame.runs(row).map(\.role)) }
        let rows = 0..<Self.size.rows

        #expect(rows.contains { roles($0).isSuperset(of: [.pathDirect, .pathSideThread]) })
        #expect(rows.contains { frame.line($0).contains("stalls") && roles($0).contains(.loopHeld) })
    }

    @Test func `a pause freezes the figures`() {
        var model = LoadScene.running(Self.size)
        _ = update(&model, .input(.key(.character(" "))))
        let before = draw(model, in: Self.size).text

        _ = update(&model, .loaded(.progressed(1, LoadScene.figures(seconds: 5, failed: 3))))

        #expect(draw(model, in: Self.size).text == before)
        #expect(model.live.load?.figures?.failed == 3)
    }

    @Test(arguments: [(1, 1), (3, 2), (20, 5), (39, 9), (40, 10), (60, 16), (95, 20), (97, 17), (300, 100)])
    func `every size is drawn`(columns: Int, rows: Int) {
        let size = Size(columns: columns, rows: rows)
        for model in [
            LoadScene.opened(size), LoadScene.running(size, failed: 9), LoadScene.ended(size), LoadScene.raced(size),
        ] {
            #expect(draw(model, in: size).size == size)
        }
    }
}
