import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct PointerTests {
    private let size = Size(columns: 100, rows: 30)

    /// Where a text begins on the screen of a model.
    private func place(of text: String, in model: Model, after: String = "") throws -> Position {
        let frame = draw(model, in: model.size)
        for row in 0..<frame.size.rows {
            let glyphs = String(frame.row(row).map(\.glyph))
            guard glyphs.contains(after), let range = glyphs.firstRange(of: text) else { continue }
            return Position(row: row, column: glyphs.distance(from: glyphs.startIndex, to: range.lowerBound))
        }
        throw Missing(text: text)
    }

    private struct Missing: Error {
        let text: String
    }

    private func act(
        _ kind: Pointer.Kind, on text: String, in model: inout Model, after: String = ""
    ) throws -> [Effect] {
        update(&model, .input(.pointer(Pointer(kind, at: try place(of: text, in: model, after: after)))))
    }

    @Test func `a click selects a row, and a double click opens it`() throws {
        var model = Scene.model(size)

        #expect(try act(.press, on: "get_io20_sync", in: &model).isEmpty)
        #expect(model.selectedEntry?.id == 4_202)
        #expect(model.page == nil)

        #expect(try act(.doubleClick, on: "get_io20_sync", in: &model).isEmpty)
        #expect(model.page?.request == 4_202)
    }

    @Test func `a double click opens what the first press selected, wherever that has moved`() throws {
        var model = Scene.model(size)
        let place = try place(of: "get_io20_sync", in: model)

        _ = update(&model, .input(.pointer(Pointer(.press, at: place))))
        _ = update(&model, .events(Script(4_300, at: 60_000_000, home: Places.loop(0, task: 1)).events))
        _ = update(&model, .input(.pointer(Pointer(.doubleClick, at: place))))

        #expect(model.page?.request == 4_202)
    }

    @Test func `a selected row stays on its line`() throws {
        var model = Scene.model(size)
        let place = try place(of: "get_io20_sync", in: model)

        _ = update(&model, .input(.pointer(Pointer(.press, at: place))))

        let frame = draw(model, in: size)
        #expect(frame[Position(row: place.row, column: 1)]?.glyph == "▸")
        #expect(frame.line(place.row).contains("get_io20_sync"))
    }

    @Test func `the wheel moves through the list and stops at its ends`() throws {
        var model = Scene.model(size)

        _ = try act(.wheelDown, on: "get_io20_sync", in: &model)
        #expect(model.selectedPosition == 3)

        _ = try act(.wheelUp, on: "get_io20_sync", in: &model)
        _ = try act(.wheelUp, on: "get_io20_sync", in: &model)
        #expect(model.selectedPosition == 0)
    }

    @Test func `the wheel scrolls the pane under the pointer`() throws {
        var model = Scene.open(4_210, size)

        _ = try act(.wheelDown, on: #""jsonrpc""#, in: &model)

        #expect(model.page?.pane == .responseBody)
        let reader = try #require(model.page?[body: .responseBody])
        #expect(reader != Scene.open(4_210, size).page?[body: .responseBody])
        #expect(model.page?.factsTop == 0)
    }

    @Test func `a click on a heading sorts, and the next one turns it round`() throws {
        var model = Scene.model(size)

        _ = try act(.press, on: "total", in: &model, after: "method")
        #expect(model.list.listing.order == SortOrder(.total))

        _ = try act(.press, on: "total", in: &model, after: "method")
        #expect(model.list.listing.order == SortOrder(.total, isDescending: false))
    }

    @Test(arguments: Tab.allCases) func `a click on a view's name shows it`(tab: Tab) throws {
        var model = Scene.open(4_210, size)

        _ = try act(.press, on: "\(tab.rawValue) \(tab.title)", in: &model, after: "── 1 requests")

        #expect(model.scope == tab.scope)
    }

    @Test func `a click on a key of the footer does what the key does`() throws {
        var model = Scene.model(size)

        #expect(try act(.press, on: "switch to", in: &model, after: "enter open") == [.switchMode(.threadPool)])
        #expect(try act(.press, on: "quit", in: &model, after: "enter open") == [.quit(leavingScreen: false)])
        _ = try act(.press, on: "? help", in: &model, after: "enter open")
        #expect(model.scope == .help)
    }

    @Test func `a disabled key of the footer says why`() throws {
        var model = Scene.empty(size)

        _ = try act(.press, on: "enter open", in: &model)

        #expect(model.notice == "enter: there is no request to open yet")
    }

    @Test func `a click on a choice selects it, and a double click takes it`() throws {
        var model = Model(
            server: Scene.server, size: size, settings: Settings(themes: ["dusk", "mono", "noon"], theme: "dusk"))
        _ = update(&model, .input(.key(.character("T"))))

        #expect(try act(.press, on: "noon", in: &model) == [.setTheme("noon")])
        _ = update(&model, .themeChanged("noon"))
        #expect(try act(.doubleClick, on: "noon", in: &model).isEmpty)
        #expect(model.overlay == nil)
    }

    @Test func `a line of the console is selected by a click`() throws {
        var model = Scene.empty(size)
        _ = update(&model, .output((1...40).map { "printed line \($0)." }))
        _ = update(&model, .input(.key(.character("6"))))

        _ = try act(.press, on: "printed line 30.", in: &model)

        #expect(model.selectedConsoleEntry?.text == "printed line 30.")
        #expect(try place(of: "▸", in: model).row == place(of: "printed line 30.", in: model).row)
    }

    @Test func `a click among headings selects the row under it, and moves nothing`() throws {
        let before = Scene.model(size, in: .loops)
        let frame = draw(before, in: size)
        let view = LoopsView(model: before, skeleton: before.skeleton)

        var places: [Int] = []
        for line in 0..<view.list.rows {
            let row = view.list.row + line
            var model = before
            _ = update(&model, .input(.pointer(Pointer(.press, at: Position(row: row, column: 10)))))
            guard model != before, let key = model.cursor(of: .loops).key else { continue }
            places += view.keys.firstIndex(of: key).map { [$0] } ?? []
            let drawn = draw(model, in: size).line(row)
            #expect(drawn.contains("▸"))
            #expect(drawn.filter { $0 != "▸" && $0 != " " } == frame.line(row).filter { $0 != "▸" && $0 != " " })
        }

        #expect(places == Array(0..<places.count))
        #expect(places.count > 3)
    }

    @Test func `a click beside a form does not go to the offers behind it`() {
        var model = TryScene.form("get_echo", size)
        let before = model

        for row in 3..<26 {
            _ = update(&model, .input(.pointer(Pointer(.press, at: Position(row: row, column: 10)))))
            _ = update(&model, .input(.pointer(Pointer(.doubleClick, at: Position(row: row, column: 10)))))
        }

        #expect(model.cursors == before.cursors)
        #expect(model.tryOut.front == .form)
    }

    @Test func `what is being typed is not lost to a click`() throws {
        var model = Scene.model(size)
        _ = update(&model, .input(.key(.character(":"))))
        _ = update(&model, .input(.key(.character("m"))))
        let before = model

        _ = try act(.press, on: "get_io20_sync", in: &model)

        #expect(model == before)
    }

    @Test(arguments: [(0, 0), (29, 99), (-1, 4), (200, 300)]) func `a click on nothing changes nothing`(
        row: Int, column: Int
    ) {
        var model = Scene.model(size)
        let before = model

        #expect(update(&model, .input(.pointer(Pointer(.press, at: Position(row: row, column: column))))).isEmpty)

        #expect(model == before)
    }
}
