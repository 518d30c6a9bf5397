import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct ListingTests {
    private let size = Size(columns: 100, rows: 30)

    private func press(_ keys: [Key], _ model: Model) -> Model { Keyboard.press(keys, model).model }

    private func follow(_ line: String, _ model: Model) -> Model {
        press(Keyboard.keys(":\(line)") + [.enter], model)
    }

    private func ids(_ model: Model) -> [Request.ID] {
        (0..<model.listedCount).compactMap { model.list.listing.entry(at: $0, in: model.picture.log)?.id }
    }

    @Test(arguments: Column.allCases.filter(\.isSortable)) func `requests stand in the order of a column`(
        column: Column
    ) {
        let model = follow("sort \(column.rawValue)", Scene.model(size))
        let key = { (id: Request.ID) in
            model.picture.log[id: id].map { SortKey(column, of: $0, at: model.picture.now) }
        }

        let descending = ids(model)
        let ascending = ids(press([.character("i")], model))

        #expect(descending.count == model.picture.log.count)
        #expect(zip(descending, descending.dropFirst()).allSatisfy { (key($0) ?? .nothing) >= (key($1) ?? .nothing) })
        #expect(zip(ascending, ascending.dropFirst()).allSatisfy { (key($0) ?? .nothing) <= (key($1) ?? .nothing) })
        #expect(Set(ascending) == Set(descending))
    }

    @Test func `the heading of the column in order says so, and the selection stays with its request`() {
        let before = Scene.select(4_205, in: Scene.model(size))

        let model = follow("sort total", before)

        #expect(model.selectedEntry?.id == 4_205)
        #expect(draw(model, in: size).line(3).contains("▼total"))
        #expect(draw(press([.character("i")], model), in: size).line(3).contains("▲total"))
    }

    @Test func `rows in order move at most twice a second`() {
        var model = follow("sort id", Scene.model(size))
        let late = Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).events

        _ = update(&model, .events(late))
        _ = update(&model, .tick(.milliseconds(60_300), Scene.vitals))
        #expect(!ids(model).contains(4_300))
        _ = update(&model, .tick(.milliseconds(60_500), Scene.vitals))

        #expect(ids(model).first == 4_300)
    }

    @Test func `the columns are those that were chosen, in that order`() {
        let model = follow("columns total,hook", Scene.model(size))

        let heading = draw(model, in: size).line(3)
        #expect(heading.split(separator: " ") == ["total", "hook"])
        #expect(follow("columns", model).list.columns == nil)
    }

    @Test func `columns are chosen in a menu`() {
        let open = press([.character("c")], Scene.model(size))
        #expect(draw(open, in: size).text.contains("✓ method"))

        let model = press([.down, .down, .character(" "), .enter], open)

        #expect(!draw(model, in: size).line(3).contains("method"))
        #expect(press([.down, .character(" "), .escape], open).list.columns == nil)
    }

    @Test func `themes are shown while they are chosen, and escape brings back the one before`() {
        var model = Model(
            server: Scene.server, size: size, settings: Settings(themes: ["a", "b", "c"], theme: "b"))

        _ = update(&model, .input(.key(.character("T"))))
        let down = update(&model, .input(.key(.down)))
        _ = update(&model, .themeChanged("c"))
        let escape = update(&model, .input(.key(.escape)))

        #expect(down == [.setTheme("c")])
        #expect(escape == [.setTheme("b")])
        #expect(model.overlay == nil)
    }

    @Test func `a request is copied as a command that a shell takes`() {
        var model = Scene.select(4_201, in: Scene.model(size))

        let effects = update(&model, .input(.key(.character("y"))))

        #expect(
            effects == [
                .copy(
                    "curl -s http://127.0.0.1:8765/mcp -H 'content-type: application/json' "
                        + "-H 'accept: application/json, text/event-stream' --data-raw '"
                        + Scene.callBody(2, "search_memories", #"{"query":"boats"}"#) + "'")
            ])
    }

    private func command(_ body: String) -> CurlCommand? {
        var request = Request(
            id: 1, home: Places.loop(0, task: 1), mode: .async, times: Request.Times(accepted: .milliseconds(1)))
        request.requestBody = Payload(Array(body.utf8))
        return CurlCommand(request, url: "http://h/mcp")
    }

    @Test(arguments: [("it's", #"it'\''s"#), ("it'\u{301}s", "it'\\''\u{301}s"), ("a\n\tb", "a\n\tb")])
    func `words with quotes reach the shell as they are`(word: String, quoted: String) throws {
        let text = try #require(command("{\"a\":\"\(word)\"}")).text

        #expect(
            text.unicodeScalars.elementsEqual((text.prefix { $0 != "{" } + "{\"a\":\"\(quoted)\"}'").unicodeScalars))
    }

    @Test(arguments: ["\0", "\u{1B}", "\r", "\u{7F}"])
    func `a body that may act on the terminal is no command`(control: String) {
        #expect(command("{}\(control)") == nil)
    }

    @Test func `a mark brings its request into a list of those that are marked`() {
        var model = press([.character("*")], Scene.select(4_205, in: Scene.model(size)))
        model = follow("filter marked", model)
        #expect(ids(model) == [4_205])

        model = press([.character("*")], model)
        _ = update(&model, .tick(.milliseconds(60_600), Scene.vitals))

        #expect(ids(model).isEmpty)
    }

    @Test func `requests leave a list of young ones as they age`() {
        var model = follow("filter age<5s", Scene.model(size))
        let young = ids(model)

        _ = update(&model, .tick(.milliseconds(64_000), Scene.vitals))

        #expect(young.contains(4_209))
        #expect(!ids(model).contains(4_209))
    }

    @Test func `levels of observation go up and down, and stop at the ends`() {
        var model = Scene.model(size)

        let less = update(&model, .input(.key(.character("-"))))
        let more = update(&model, .input(.key(.character("+"))))

        #expect(less == [.setLevel(.spans)])
        #expect(more.isEmpty)
        #expect(model.notice == "+: bodies are observed already, and there is no more")
    }

    @Test func `the console keeps what was printed and logged, and leads to the request`() {
        var model = Scene.model(size)
        let site = Places.loop(0, task: 1)
        let note = Note(
            request: 4_201, at: Scene.now,
            content: .log(level: "warning", label: "store", message: "slow \u{1B}[2J disk", site: site))

        _ = update(&model, .output(["hello"]))
        _ = update(&model, .events([.noted(note)]))
        model = press([.character("6")], model)

        let text = draw(model, in: size).text
        #expect(text.contains("printed hello"))
        #expect(text.contains("warning 4201 store: slow ␛[2J disk"))
        #expect(press([.enter], model).page?.request == 4_201)
        #expect(press([.up, .enter], model).notice == "enter: there is nothing behind this row")
    }

    // MARK: - Filtering

    private func typed(_ text: String, into model: Model) -> Model {
        press(Keyboard.keys(text), model)
    }

    @Test func `a filter is applied while it is typed, and keeps its last good form while it is broken`() {
        let half = typed("/hook:get_*", into: Scene.model(size))
        #expect(ids(half) == [4_204, 4_203, 4_202])

        let broken = typed(" (wait>", into: half)
        #expect(ids(broken) == ids(half))
        #expect(draw(broken, in: size).line(29).contains("expected a"))

        let good = typed("1ms)", into: broken)
        #expect(ids(good) == [4_203])
        #expect(ids(press([.enter], good)) == [4_203])
        #expect(ids(press([.escape], good)).count == Scene.model(size).listedCount)
    }

    @Test func `escape takes a filter away, and what it hid comes back`() {
        let model = press([.enter], typed("/path:T", into: Scene.model(size)))
        #expect(ids(model) == [4_210])
        #expect(draw(model, in: size).text.contains("1 of 16 ─ /path:T"))

        #expect(ids(press([.escape], model)).count == 16)
    }

    @Test func `a filter that lets nothing through says how to go on`() {
        let model = typed("/hook:nosuch", into: Scene.model(size))

        #expect(draw(model, in: size).text.contains("No request matches the filter."))
        #expect(press([.enter, .down], model).notice == "↓: the filter lets no request through")
    }

    @Test func `requests that come are filtered as well`() {
        var model = press([.enter], typed("/client:claude*", into: Scene.model(size)))
        let before = ids(model)
        let new = Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).decoded("tools/list", json: "{}").events

        _ = update(&model, .events(new))
        _ = update(&model, .tick(.milliseconds(60_600), Scene.vitals))

        #expect(ids(model) == [4_300] + before)
    }

    @Test func `tab completes fields, and values that were seen`() {
        #expect(press([.tab], typed("/hoo", into: Scene.model(size))).prompt?.editor.text == "hook:")
        #expect(press([.tab], typed("/hook:det", into: Scene.model(size))).prompt?.editor.text == "hook:detached")
    }

    @Test func `what was marked is found by the filter`() {
        let marked = Scene.select(4_205, in: Scene.model(size))

        #expect(ids(typed("/has:mark", into: press([.character("*")], marked))) == [4_205])
    }
}
