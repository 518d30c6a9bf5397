import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct PageTests {
    private let size = Size(columns: 100, rows: 30)

    private func press(_ keys: [Key], _ model: Model) -> Model { Keyboard.press(keys, model).model }

    private func typed(_ text: String) -> [Key] { Keyboard.keys(text) }

    private func text(_ lines: [Line]) -> String {
        lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    }

    /// The facts of the open request, wide enough that nothing is wrapped.
    private func facts(_ model: Model) throws -> String {
        let entry = try #require(model.page.flatMap { model.picture.log[id: $0.request] })
        return text(RequestDocument(entry: entry, model: model).facts(columns: 240))
    }

    // MARK: - Facts

    @Test(arguments: [
        "polls 7  busy 17.3ms  queued 0.4ms  suspended 172.3ms  longest 14.1ms  1 sent off the loop",
        "a new thread side-14 with a new loop own-54; loop-1 held 97.5 ms",
        "context lost: the hook saw nothing of what its request's task had bound",
        "raised: the index of \"notes\" is locked", "by import 12, since 13:58:02",
        "decided save_memory: save_memory#0 won · *#1 skipped",
        "decided index: index#0 failed: the index of \"notes\" is locked · index#1 passed · *#2 refused",
        "permission methods/save_memory allowed by trust friend", "cache trust hit", "cache property miss",
        "to the client notifications/progress", "info app.memory: saving \"boats\"  loop-1·t8131",
        "span db.write 31.000 ms failed: database is busy  own-54·t8140",
        "deprecated notes: a sync caller holds loop-1 for this async hook",
        "loop-1 held 97.5 ms by notes; 1 request waited", "4222 get_io20 lost 57.5 ms, its task was ready to run",
        "4221 tools/list lost 13.0 ms, its bytes had come and were not read",
        "41.3 ms for 4219 reindex, which held loop-1 61.0 ms", "session   3f2a9c41…",
        "trace     00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "left to the next",
    ])
    func `everything that was observed of a request is among its facts`(fact: String) throws {
        #expect(try facts(Scene.richPage(size)).contains(fact))
    }

    @Test func `what happened in a call stands under it, in the order of time`() throws {
        let facts = try facts(Scene.richPage(size))

        let order = [
            "direct save_memory", "cache trust hit", "saving", "to the client", "decided save_memory", "property:notes",
            "span embed", "span db.write", "retrying", "offloaded index", "gave up", "decided index", "inline digest",
            "besides", "permission", "answer encoded",
        ].map { facts.firstRange(of: $0)?.lowerBound }

        #expect(!order.contains(nil))
        #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
    }

    @Test func `a section with nothing to say is left out`() throws {
        let facts = try facts(Scene.open(4_200, size))

        for section in ["remark", "besides", "held up", "waited"] { #expect(!facts.contains(section)) }
    }

    @Test func `notes that were not kept are counted`() throws {
        var model = Scene.open(4_206, size)
        let script = Script(4_206, at: 55_200_000, home: Places.loop(0, task: 8_110))
        let note = script.noted(.message("notifications/progress"), at: 500).events.dropFirst()

        for _ in 0..<Request.noteLimit + 3 { _ = update(&model, .events(Array(note))) }

        #expect(try facts(model).contains("3 more notes came when 256 were kept"))
    }

    @Test func `a mark and a comment stand above the facts`() throws {
        let model = press(typed("*;slow") + [.enter], Scene.richPage(size))

        #expect(try facts(model).hasPrefix("remark     * marked\n           ; slow\n"))
    }

    // MARK: - Other requests

    @Test func `enter leads to a request that waited, and escape back`() {
        let menu = press([.enter], Scene.richPage(size))
        #expect(draw(menu, in: size).text.contains("4219 reindex"))

        let victim = press([.down, .enter], menu)
        #expect(victim.page?.request == 4_222)
        #expect(victim.selectedEntry?.id == 4_222)

        let back = press([.escape], victim)
        #expect(back.page?.request == Scene.rich)
        #expect(back.selectedEntry?.id == Scene.rich)
        #expect(press([.escape], back).page == nil)
    }

    @Test func `one other request is opened without a choice`() {
        #expect(press(typed(":4221") + [.enter, .enter], Scene.richPage(size)).page?.request == Scene.rich)
    }

    @Test func `where nobody waited the key says so`() {
        #expect(press([.enter], Scene.open(4_200, size)).notice == "enter: it waited for no request, and none for it")
    }

    // MARK: - Folding

    private var body: Model { press([.tab], Scene.richPage(size)) }

    private func shown(_ model: Model) -> String { draw(model, in: size).text }

    @Test func `a line folds to what it holds, and unfolds`() {
        let folded = press(typed("jjjj") + [.character("h")], body)

        #expect(shown(folded).contains(#""params": { 3 keys }"#))
        #expect(!shown(folded).contains(#""arguments""#))
        #expect(press([.character("l")], folded).page?[body: .requestBody]?.folded.isEmpty == true)
    }

    @Test func `a line that begins nothing folds what it is in, and the cursor goes there`() throws {
        let model = press(typed("jjjjjjj") + [.character("h")], body)

        let reader = try #require(model.page?[body: .requestBody])
        #expect(shown(model).contains(#""arguments": { 5 keys },"#))
        #expect(reader.outline.node(openedBy: reader.cursor.line) != nil)
    }

    @Test func `everything below folds, and unfolds where any of it is folded`() {
        let folded = press(typed("jjjjz"), body)
        #expect(shown(folded).contains(#""arguments": { 5 keys },"#))
        #expect(shown(folded).contains(#""_meta": { 1 key }"#))

        #expect(press(typed("z"), folded).page?[body: .requestBody]?.folded.isEmpty == true)
    }

    @Test func `everything folds but the outermost, and unfolds`() {
        let folded = press(typed("Z"), body)

        #expect(shown(folded).contains(#""params": { 3 keys }"#))
        #expect(press(typed("Z"), folded).page?[body: .requestBody]?.folded.isEmpty == true)
    }

    @Test func `an array says how many items it has`() throws {
        let reader = try #require(
            press(typed("Z"), press([.backTab], Scene.open(4_210, size))).page?[body: .responseBody])

        #expect(reader.outline.nodes.map(\.count) == [3, 2, 1, 2])
        #expect(reader.outline.nodes[2].summary(ellipsis: "…") == " 1 item ]")
    }

    @Test(arguments: [
        ([Key.tab, .character("l")], "l: nothing is folded on this line"),
        ([.character("n")], "n: nothing is searched for yet"),
    ])
    func `a key that finds nothing to do in a pane says why`(keys: [Key], notice: String) {
        #expect(press(keys, Scene.richPage(size)).notice == notice)
    }

    // MARK: - Searching

    @Test func `a search shows what it finds while it is typed, and goes there when it is entered`() throws {
        let typing = press(typed("/BOA"), body)
        #expect(shown(typing).contains("/BOA 2 found") || shown(typing).contains("of 2"))

        let found = press([.enter], typing)
        let reader = try #require(found.page?[body: .requestBody])
        let line = reader.outline.lines[reader.cursor.line]
        #expect(String(decoding: reader.outline.text[line.range], as: UTF8.self).hasPrefix(#""text""#))
    }

    @Test func `a search left is as if it had not been`() {
        #expect(press(typed("/boats") + [.escape], body) == body)
    }

    @Test func `matches follow each other round and round, and what hides them opens`() throws {
        var model = press(typed("Z/sea") + [.enter], body)
        let first = try #require(model.page?[body: .requestBody])
        #expect(first.folded.count < first.outline.nodes.count - 1)
        #expect(first.matchNumber(columns: 96) == 1)

        model = press(typed("n"), model)
        #expect(model.page?[body: .requestBody]?.cursor == first.cursor)
    }

    @Test func `a search that finds nothing says so`() {
        let model = press(typed("/zebra") + [.enter], body)

        #expect(model.notice == "/zebra: zebra is not in this pane")
        #expect(shown(press([.up], model)).contains("not found"))
    }

    @Test func `the facts are searched as well`() throws {
        let model = press(typed("/span db.write") + [.enter], Scene.richPage(size))

        #expect(shown(model).contains("span db.write"))
        #expect(try #require(model.page?.factsTop) > 0)
    }

    @Test(
        arguments: [("boats", 2), ("BOATS", 2), ("ss", 1), ("", 0), ("boats and more than there is", 0)]
            as [(String, Int)])
    func `a search finds text whatever its case, and no two places overlap`(wanted: String, count: Int) {
        #expect(TextSearch(wanted).places(in: Array("Boats, boatsss".utf8)).count == count)
    }

    @Test func `what is found is set off, and no character is cut`() {
        let line = Line("a b", .jsonKey) + Line("oats e\u{301}", .jsonString)

        #expect(
            line.marking(TextSearch("boats")).spans.map(\.role) == [.jsonKey, .selectMark, .selectMark, .jsonString])
        #expect(line.marking(TextSearch("ts e")) == line)
    }

    // MARK: - Large bodies

    @Test func `in a large body the cursor reaches the end, and only the window is made into lines`() throws {
        var model = Model(server: Scene.server, size: size)
        let items = (0..<7_000).map { "{\"n\":\($0)}" }.joined(separator: ",")
        let script = Script(1, at: 1_000, home: Places.loop(0, task: 1)).decoded("tools/call", "x", json: "[\(items)]")
        _ = update(&model, .events(script.events))

        model = press([.enter, .tab, .character("G")], model)

        let reader = try #require(model.page?[body: .requestBody])
        #expect(reader.cursor.line == reader.outline.lines.count - 1)
        #expect(shown(model).contains("truncated here"))
    }
}
