import Analysis
import Screen
import Testing
import Trace

@testable import Interface

/// What the views of hooks, loops and findings do.
@Suite struct WatchTests {
    static let size = Size(columns: 100, rows: 30)

    // MARK: - Hooks

    @Test func `entering a hook shows its requests on that path`() {
        var model = Scene.model(Self.size, in: .hooks)
        let row = HooksView(model: model, skeleton: model.skeleton).keys.firstIndex(of: "action L get_io20")

        for _ in 0..<(row ?? 0) { _ = Keyboard.press(.down, in: &model) }
        _ = Keyboard.press(.enter, in: &model)

        #expect(model.tab == .requests)
        #expect(model.list.listing.filter.text == "hook:get_io20 path:L")
    }

    @Test(arguments: ["plain", "two words", "a\"b\\", "or", "x*?", "*"], Path.allCases + [nil])
    func `the filter of any hook and path says something`(hook: String, path: Path?) {
        for kind in HookKind.allCases {
            let row = HookRow(group: CallGroup(kind: kind, hook: hook, path: path), figures: nil, history: nil)
            #expect(throws: Never.self) { try Query(parsing: row.filter) }
        }
    }

    @Test func `sorting goes through the columns, and inverting turns the order round`() {
        var model = Scene.model(Self.size, in: .hooks)
        let first = { (model: Model) in HooksView(model: model, skeleton: model.skeleton).keys.first }
        let byName = first(model)

        _ = Keyboard.press(.character("s"), in: &model)
        #expect(first(model) == "action P get_echo_sync")

        _ = Keyboard.press(.character("i"), in: &model)
        #expect(first(model) != "action P get_echo_sync")

        for _ in 1..<HookColumn.sortable.count { _ = Keyboard.press(.character("s"), in: &model) }
        #expect(first(model) == byName)
    }

    @Test func `rows are put in order at most twice a second, and the cursor stays with its hook`() {
        var model = Scene.model(Self.size, in: .hooks)
        _ = Keyboard.press(.character("s"), in: &model)
        let keys = { (model: Model) in HooksView(model: model, skeleton: model.skeleton).keys }
        let before = keys(model)
        _ = Keyboard.press(.down, in: &model)
        let selected = model.cursor(of: .hooks).key
        var figures = Scene.figures
        figures[1].calls = 9_000_000

        _ = update(&model, .figures(figures))
        _ = update(&model, .tick(Scene.now.advanced(by: .milliseconds(400)), Scene.vitals))
        #expect(keys(model) == before)

        _ = update(&model, .tick(Scene.now.advanced(by: .milliseconds(500)), Scene.vitals))
        #expect(keys(model).first == "action I get_io20_sync")
        #expect(model.cursor(of: .hooks).key == selected)
    }

    @Test func `figures are needed while hooks are in front, and not while the view is paused`() {
        var model = Scene.model(Self.size, in: .requests)
        #expect(!model.needsFigures)

        _ = Keyboard.press(.character("2"), in: &model)
        #expect(model.needsFigures)

        _ = Keyboard.press(.character(" "), in: &model)
        #expect(!model.needsFigures)
    }

    @Test func `a hook whose figures are not told yet has a row`() {
        var model = Scene.empty(Self.size)
        _ = update(&model, .events(Scene.events))

        _ = Keyboard.press(.character("2"), in: &model)

        #expect(draw(model, in: Self.size).text.contains("search_memories"))
    }

    // MARK: - Loops

    @Test(arguments: [("stall 1", 4_210), ("victim 1 4212", 4_212), ("stalling 1 59786000000", 4_211)])
    func `entering a stall opens its culprit, and entering a victim opens that`(key: String, request: Request.ID) {
        var model = Scene.model(Self.size, in: .loops)
        let row = LoopsView(model: model, skeleton: model.skeleton).keys.firstIndex(of: key)

        for _ in 0..<(row ?? 0) { _ = Keyboard.press(.down, in: &model) }
        _ = Keyboard.press(.enter, in: &model)

        #expect(model.page?.request == request)
    }

    @Test func `a stall that goes on stands above all that are over, with a clock`() {
        var model = Scene.model(Self.size, in: .loops)
        let keys = LoopsView(model: model, skeleton: model.skeleton).keys
        let stalls = keys.filter { $0.hasPrefix("stall") }

        _ = update(&model, .tick(Scene.now.advanced(by: .seconds(1)), Scene.vitals))

        #expect(stalls == ["stalling 1 59786000000", "stall 1", "stall 2"])
        #expect(draw(model, in: Self.size).text.contains("1.21s"))
    }

    @Test(arguments: SnapshotTests.sizes) func `the first row does not hide the title above it`(size: Size) {
        var model = Scene.model(size, in: .loops)

        _ = Keyboard.press(.character("G"), .character("g"), in: &model)

        #expect(draw(model, in: size).text.contains("loops      busy"))
    }

    @Test func `a loop that lives for a call is shown while the call runs`() {
        var model = Scene.empty(Self.size)
        let site = Places.ownLoop(77, worker: 3, born: .milliseconds(59_000), task: 1)
        let script = Script(9_001, at: 59_000_000, home: Places.loop(0, task: 2), mode: .threadPool)
            .decoded("tools/call", "get_io20", json: "{}")
            .call("get_io20", .asynchronous, from: Places.worker(3), on: site, run: nil)
        _ = update(&model, .events(script.events))
        _ = Keyboard.press(.character("3"), in: &model)
        #expect(draw(model, in: Self.size).text.contains("own-77"))

        let end = HookCall.End(at: .milliseconds(60_000), outcome: .value, site: site)
        _ = update(&model, .events([.callEnded(id: 90_010, request: 9_001, end: end)]))

        #expect(!draw(model, in: Self.size).text.contains("own-77"))
    }

    // MARK: - Findings

    @Test func `entering a finding opens the newest request with it`() {
        var model = Scene.model(Self.size, in: .findings)
        let row = FindingsView(model: model, skeleton: model.skeleton).keys.firstIndex(of: "loop-held notes")

        for _ in 0..<(row ?? 0) { _ = Keyboard.press(.down, in: &model) }
        _ = Keyboard.press(.enter, in: &model)

        #expect(model.page?.request == 4_210)
    }

    @Test func `what was known before any request has no request to open`() {
        var model = Scene.model(Self.size, in: .findings)

        _ = Keyboard.press(.character("G"), .enter, in: &model)

        #expect(model.page == nil)
        #expect(model.notice == "enter: there is nothing behind this row")
    }

    @Test func `the tab counts what is found, and the list marks the requests with it`() throws {
        let model = Scene.model(Self.size, in: .requests)
        let frame = draw(model, in: Self.size)
        let row = try #require((0..<30).map(frame.line).first { $0.contains(" 4210 ") && $0.contains("save_memory") })

        #expect(frame.line(2).contains("5 findings \(model.picture.findings.count)"))
        #expect(row.contains("!"))
        #expect(!(0..<30).map(frame.line).contains { $0.contains(" 4201 ") && $0.contains("!") })
    }

    @Test func `a copied finding says what, why and how to mend it`() {
        let model = Scene.model(Self.size, in: .findings)

        #expect(model.copied?.contains("\nwhy: ") == true)
        #expect(model.copied?.contains("\nfix: ") == true)
    }

    @Test func `a paused view keeps its findings`() {
        var model = Scene.model(Self.size, in: .findings)
        _ = Keyboard.press(.character(" "), in: &model)
        let before = draw(model, in: Self.size)

        _ = update(&model, .events(Scene.hostEvents))

        #expect(FindingsView(model: model, skeleton: model.skeleton).keys.count == model.picture.findings.count)
        #expect(draw(model, in: Self.size).line(5) == before.line(5))
    }
}
