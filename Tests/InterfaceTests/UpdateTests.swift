import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct UpdateTests {
    private let size = Size(columns: 100, rows: 30)

    private func selected(_ keys: [Key], in model: Model? = nil) -> Request.ID? {
        Keyboard.press(keys, model ?? Scene.model(size)).model.selectedEntry?.id
    }

    // MARK: - Effects

    @Test(
        arguments: [
            (.character("q"), .quit(leavingScreen: false)),
            (.character("Q"), .quit(leavingScreen: true)),
            (.character("m"), .switchMode(.threadPool)),
            (.control("l"), .repaint),
            (.control("z"), .suspend),
        ] as [(Key, Effect)])
    func `a key asks for its effect and changes nothing`(key: Key, effect: Effect) {
        let before = Scene.model(size)

        let (after, effects) = Keyboard.press([key], before)

        #expect(effects == [effect])
        #expect(after == before)
    }

    @Test func `times grow on the screen while a request, a load or a demo is under way`() {
        #expect(!Scene.empty(size).isLively)
        #expect(Scene.model(size).isLively)
        #expect(LoadScene.running(size).isLively)
        #expect(Model(server: Scene.server, size: size, demo: DemoRun(pace: .keys)).isLively)

        var quiet = Scene.model(size)
        _ = update(&quiet, .live([]))
        #expect(!quiet.isLively)
    }

    @Test(arguments: [Input.Interruption.interrupt, .terminate, .hangUp])
    func `an interruption quits`(interruption: Input.Interruption) {
        var model = Scene.model(size)

        #expect(update(&model, .input(.interrupted(interruption))) == [.quit(leavingScreen: false)])
    }

    @Test func `escape never quits`() {
        #expect(Keyboard.press([.escape, .escape, .enter, .escape, .escape], Scene.model(size)).effects.isEmpty)
    }

    @Test func `a mode counts when the server says so, and the switch goes through all of them`() {
        var model = Scene.model(size)

        for next in [ExecutionMode.threadPool, .blocking, .misuse, .async] {
            #expect(Keyboard.press([.character("m")], model).effects == [.switchMode(next)])
            _ = update(&model, .modeChanged(next))
            #expect(model.server.mode == next)
        }
    }

    // MARK: - The list

    @Test(
        arguments: [
            ([], 4_213),
            ([.down], 4_212),
            ([.character("j"), .character("j"), .character("k")], 4_212),
            ([.up], 4_213),
            ([.character("G")], 4_199),
            ([.end, .down], 4_199),
            ([.end, .home], 4_213),
            ([.pageDown], 4_199),
            ([.control("d")], 4_203),
            ([.control("d"), .control("u")], 4_213),
            ([.end, .pageUp], 4_213),
        ] as [([Key], Request.ID)])
    func `keys move the selection and stop at the ends`(keys: [Key], id: Request.ID) {
        #expect(selected(keys) == id)
    }

    @Test func `the selection sticks to its request while others come and end`() {
        var model = Keyboard.press([.down, .down], Scene.model(size)).model

        _ = update(&model, .events(Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).events))
        #expect(model.selectedEntry?.id == 4_211)
        _ = update(
            &model,
            .events(
                Array(Script(4_211, at: 59_786_000, home: Places.loop(0, task: 1)).finished(at: 900).events.dropFirst())
            ))

        #expect(model.selectedEntry?.id == 4_211)
        #expect(model.selectedEntry?.state == .finished)
    }

    @Test func `a selected request stays on its line while newer ones come`() {
        var model = Scene.model(size)
        let older = (1...90).map { Script($0, at: $0, home: Places.loop(0, task: 1)).finished(at: 900) }
        _ = update(&model, .events(older.flatMap(\.events)))
        model = Keyboard.press([.down, .down, .down], model).model
        let row = rowOfMark(in: model)

        _ = update(
            &model,
            .events((4_300...4_320).flatMap { Script($0, at: 60_000_000, home: Places.loop(0, task: 1)).events }))

        #expect(row != nil)
        #expect(rowOfMark(in: model) == row)
    }

    @Test(arguments: [(1, 1), (40, 10), (60, 16), (200, 60)])
    func `a new size keeps the selection and shows it`(columns: Int, rows: Int) {
        var model = Keyboard.press([.character("G")], Scene.model(size)).model

        _ = update(&model, .input(.resize(Size(columns: columns, rows: rows))))

        #expect(model.size == Size(columns: columns, rows: rows))
        #expect(model.selectedEntry?.id == 4_199)
        #expect(draw(model, in: model.size).text.contains(columns > 10 ? "4199" : "4"))
    }

    @Test func `following selects what is newest until a key selects`() {
        var model = Scene.model(size)

        _ = update(&model, .events(Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).events))
        #expect(model.selectedEntry?.id == 4_300)
        model = Keyboard.press([.down], model).model
        _ = update(&model, .events(Script(4_301, at: 60_000_000, home: Places.loop(0, task: 1)).events))
        #expect(model.selectedEntry?.id == 4_213)
        model = Keyboard.press([.character("F")], model).model

        #expect(model.selectedEntry?.id == 4_301)
    }

    @Test func `a selected request that leaves the log gives way to the oldest`() {
        var model = Model(server: Scene.server, size: size, limits: RequestLog.Limits(finished: 2))
        let ended = { (id: Request.ID) in Script(id, at: id, home: Places.loop(0, task: 1)).finished(at: 900).events }
        _ = update(&model, .events(ended(1) + ended(2)))
        model = Keyboard.press([.character("G")], model).model

        _ = update(&model, .events(ended(3)))

        #expect(model.selectedEntry?.id == 2)
    }

    @Test func `a selected request that the filter takes away keeps its place, and commands are about no other`() {
        var model = Keyboard.press([.down, .down], Scene.model(size)).model
        model = Keyboard.press("/!id:4211".map { .character($0) } + [.enter], model).model

        #expect(model.selectedPosition == 2)
        #expect(model.subject == nil)
        let (marked, effects) = Keyboard.press([.character("*")], model)
        #expect(marked.remarks.isEmpty)
        #expect(marked.notice == "*: the selected request has left the list")
        #expect(Keyboard.press([.enter], model).model.page == nil)
        #expect(Keyboard.press([.character("y")], model).effects + effects == [])
        #expect(Keyboard.press([.down], model).model.subject != nil)
    }

    @Test(
        arguments: [
            (
                [.character("6")] + ":invert".map { .character($0) } + [.enter],
                "invert: the rows of this view have one order"
            ),
            (
                [.character("*")] + "/!id:4213".map { .character($0) } + [.enter, .character("'")],
                "': the list shows none of the marked requests"
            ),
            (
                ":filter id:4210".map { .character($0) } + [.enter] + ":open 4205".map { .character($0) }
                    + [.enter, .character("]")], "]: the open request is not in the list"
            ),
        ] as [([Key], String)])
    func `a command that finds nothing in the list says so`(keys: [Key], notice: String) {
        #expect(Keyboard.press(keys, Scene.model(size)).model.notice == notice)
    }

    @Test func `control-C leaves the line that is being typed`() {
        var model = Keyboard.press([.character(":"), .character("q")], Scene.model(size)).model

        #expect(update(&model, .input(.interrupted(.interrupt))).isEmpty)
        #expect(model.prompt == nil)
        #expect(update(&model, .input(.interrupted(.interrupt))) == [.quit(leavingScreen: false)])
    }

    // MARK: - Pausing

    @Test func `a paused view keeps its rows while recording goes on`() {
        let paused = Keyboard.press([.character(" ")], Scene.model(size)).model
        var later = paused

        _ = update(&later, .events(Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).events))
        _ = update(&later, .tick(.milliseconds(61_000), Scene.vitals))

        let rows = { (model: Model) in (3..<26).map { draw(model, in: size).line($0) } }
        #expect(rows(later) == rows(paused))
        #expect(draw(later, in: size).line(0).contains("view paused, 1 new"))
        #expect(Keyboard.press([.character(" ")], later).model.selectedEntry?.id == 4_300)
    }

    // MARK: - An open request

    @Test func `enter opens the selected request and escape goes back to it`() {
        let open = Keyboard.press([.down, .enter], Scene.model(size)).model

        #expect(open.scope == .request)
        #expect(open.page?.request == 4_212)
        #expect(selected([.escape], in: open) == 4_212)
        #expect(Keyboard.press([.escape], open).model.scope == .requests)
        #expect(Keyboard.press([.character("1")], open).model.scope == .requests)
    }

    @Test(
        arguments: [
            ([.tab], .requestBody), ([.tab, .tab], .responseBody), ([.tab, .tab, .tab], .facts),
            ([.backTab], .responseBody),
        ] as [([Key], Pane)])
    func `tab goes round the panes`(keys: [Key], pane: Pane) {
        #expect(Keyboard.press(keys, Scene.open(4_210, size)).model.page?.pane == pane)
    }

    @Test func `brackets turn to the requests above and below`() {
        let model = Scene.open(4_210, size)

        #expect(Keyboard.press([.character("]")], model).model.page?.request == 4_209)
        #expect(Keyboard.press([.character("[")], model).model.page?.request == 4_215)
        #expect(selected([.character("]"), .escape], in: model) == 4_209)
    }

    @Test func `a pane scrolls no farther than its last full page`() throws {
        let model = Keyboard.press([.character("G")], Scene.open(4_210, size)).model
        let top = try #require(model.page?.factsTop)

        #expect(top > 0)
        #expect(Keyboard.press([.down, .pageDown], model).model == model)
        #expect(Keyboard.press([.character("g")], model).model.page?.factsTop == 0)
    }

    @Test func `an open request that leaves the log says so`() {
        var model = Model(server: Scene.server, size: size, limits: RequestLog.Limits(finished: 1))
        let ended = { (id: Request.ID) in Script(id, at: id, home: Places.loop(0, task: 1)).finished(at: 900).events }
        _ = update(&model, .events(ended(1)))
        model = Keyboard.press([.enter], model).model

        _ = update(&model, .events(ended(2)))

        #expect(draw(model, in: size).text.contains("Request 1 has left the log"))
        #expect(Keyboard.press([.escape], model).model.scope == .requests)
    }

    // MARK: - Words

    @Test(
        arguments: [
            ([.enter], "enter: there is no request to open yet"),
            ([.down], "↓: there is no request yet"),
            ([.character(" "), .character("F")], "F: the view is paused; space goes on"),
        ] as [([Key], String)])
    func `a key that can do nothing says why`(keys: [Key], notice: String) {
        let model = Keyboard.press(keys, Scene.empty(size)).model

        #expect(model.notice == notice)
        #expect(draw(model, in: size).line(29).contains(notice))
    }

    @Test func `a notice stays until the next key`() {
        var model = Scene.model(size)

        _ = update(&model, .notice("listening on port 8765"))
        _ = update(&model, .tick(Scene.now, Scene.vitals))
        #expect(draw(model, in: size).line(29).contains("listening on port 8765"))

        #expect(Keyboard.press([.down], model).model.notice == nil)
    }

    @Test func `a long notice takes several rows, so that its end is read as well`() {
        var model = Scene.model(size)

        _ = update(&model, .notice(String(repeating: "a theme that is not there; ", count: 8) + "did you mean this?"))

        let frame = draw(model, in: size)
        #expect(frame.line(29).contains("did you mean this?"))
        #expect(frame.line(27).hasPrefix(" a theme"))
    }

    @Test func `the last line that something printed is shown, and how many there were`() {
        var model = Scene.model(size)

        _ = update(&model, .output(["one", "two"]))
        _ = update(&model, .output(["\u{1B}[2Jthree"]))

        #expect(draw(model, in: size).text.contains("printed, 3 lines: ␛[2Jthree"))
    }

    @Test func `drops add up and are shown`() {
        var model = Scene.model(size)

        _ = update(&model, .dropped(3))
        _ = update(&model, .dropped(4))

        #expect(draw(model, in: size).line(1).contains("dropped 7"))
    }

    @Test func `a request whose end was dropped stops running`() {
        var model = Scene.model(size)

        _ = update(&model, .live([]))

        #expect(model.picture.log.inFlightCount == 0)
        #expect(model.picture.log[id: 4_206]?.state == .lost)
    }

    private func rowOfMark(in model: Model) -> Int? {
        let frame = draw(model, in: size)
        return (0..<size.rows).first { frame.line($0).hasPrefix(" ▸") }
    }
}
