import Screen
import Testing
import Trace

@testable import Interface

@Suite struct NarratorTests {
    private static let size = Size(columns: 80, rows: 24)

    private func told() -> (narrator: Narrator, model: Model, lines: [String]) {
        var (narrator, model) = (Narrator(), Scene.empty(Self.size))
        let lines = narrator.take(.events(Scene.events), into: &model).lines
        return (narrator, model, lines)
    }

    @Test func `each request is told once, when it has ended`() {
        var (narrator, model, lines) = told()

        #expect(
            lines.contains(
                "Request 4202, tools/call get_io20_sync: ok, HTTP 200, after 20.9 ms. Hook get_io20_sync took the path "
                    + "inline, waited 0.0 ms, ran 20.3 ms: sync hook called on the loop's thread; loop-1 held 20.3 ms."
            ), "\(lines)")
        #expect(lines.contains { $0.hasPrefix("Request 4205, tools/call fail: the tool reported an error") })
        #expect(!lines.contains { $0.hasPrefix("Request 4206,") })
        #expect(narrator.take(.tick(Scene.now, Scene.vitals), into: &model).lines == [])
    }

    @Test func `telling in chunks says the same about each request`() {
        let atOnce = told().lines.filter { $0.hasPrefix("Request") }
        var (narrator, model) = (Narrator(), Scene.empty(Self.size))

        let inChunks = Scene.events.flatMap { narrator.take(.events([$0]), into: &model).lines }

        #expect(inChunks.filter { $0.hasPrefix("Request") }.sorted() == atOnce.sorted())
    }

    @Test func `nothing is drawn, and nothing acts on the terminal`() {
        var (narrator, model, lines) = told()
        for command in ["open 4210", "open 4205", "requests", "console", "help", "choose-theme", "next-mode"] {
            lines += narrator.answer(command, in: &model).lines
        }

        #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } })
        #expect(!lines.joined().contains { "─│┌└█░▶⇄◆⠋".contains($0) })
    }

    @Test func `a request that is opened is told whole`() {
        var (narrator, model, _) = told()

        let lines = narrator.answer("open 4210", in: &model).lines

        #expect(lines.first?.hasPrefix("Request 4210, tools/call save_memory: ok") == true)
        #expect(lines.contains { $0.contains("Mode async, accepted on loop-1, task 8117, client claude-desktop 1.4") })
        #expect(lines.contains { $0.hasPrefix("Within it, hook notes took the path side thread") })
        #expect(lines.contains { $0.hasPrefix("Request body: {") })
        #expect(model.page == nil)
    }

    @Test(arguments: [
        ("open 1", "Request 1 is not in the log."),
        ("mod thread-pool", "\"mod\" is not a command; did you mean \"mode\"?"),
        ("level some", "\"some\" is not a level of observation; there are off, counts, spans, payloads."),
    ])
    func `a mistake is told each time`(line: String, sentence: String) {
        var (narrator, model, _) = told()

        #expect(narrator.answer(line, in: &model).lines == [sentence])
        #expect(narrator.answer(line, in: &model).lines == [sentence])
    }

    @Test func `commands have their effects, and what follows is told`() {
        var (narrator, model, _) = told()

        #expect(narrator.answer("mode thread-pool", in: &model).effects == [.switchMode(.threadPool)])
        #expect(
            narrator.take(.modeChanged(.threadPool), into: &model).lines == [
                "Mode thread-pool from the next request on."
            ])
        #expect(narrator.answer("quit", in: &model).effects == [.quit(leavingScreen: false)])
    }

    @Test func `a filter keeps the others from being told`() {
        var (narrator, model) = (Narrator(), Scene.empty(Self.size))
        _ = narrator.answer("filter get_io20_sync", in: &model)

        let lines = narrator.take(.events(Scene.events), into: &model).lines

        let requests = lines.filter { $0.hasPrefix("Request") }
        #expect(!requests.isEmpty)
        #expect(requests.allSatisfy { $0.contains("get_io20_sync") })
    }

    @Test func `a question waits for its answer`() {
        var (narrator, model, _) = told()
        _ = narrator.answer("mark", in: &model)

        let asked = narrator.answer("quit", in: &model)
        #expect(asked.effects == [])
        #expect(asked.lines == ["Quit? 1 marks and comments are kept nowhere else. Type yes or no."])
        #expect(narrator.take(.tick(Scene.now, Scene.vitals), into: &model).lines == [])
        #expect(narrator.answer("quit", in: &model).lines == asked.lines)

        #expect(narrator.answer("yes", in: &model).effects == [.quit(leavingScreen: false)])
    }

    @Test func `of very many requests the number is told`() {
        var (narrator, model) = (Narrator(), Scene.empty(Self.size))
        let events = (1...50).flatMap { id in
            Script(id, at: id * 1_000, home: Places.loop(0, task: 1)).finished(at: 100).events
        }

        let lines = narrator.take(.events(events), into: &model).lines

        #expect(lines.count == Narrator.most + 1)
        #expect(lines.last == "30 more requests ended.")
    }

    @Test func `a stall is told with who did it`() {
        var (narrator, model) = (Narrator(), Scene.empty(Self.size))
        let loop = Loop(kind: .server, number: 0, born: .milliseconds(0))
        let stall = Stall(id: 1, loop: loop, began: .milliseconds(100), ended: .milliseconds(314), request: 7)

        let lines = narrator.take(.events([.stalled(stall)]), into: &model).lines

        #expect(lines == ["Stall: loop-0 was held for 214.0 ms by request 7."])
    }

    @Test func `the help names every word that can be asked`() {
        var (narrator, model, _) = told()

        let help = narrator.answer("help", in: &model).lines.joined(separator: "\n")

        for word in InstructionWord.allCases { #expect(help.contains("\(word.rawValue) and ")) }
        for tab in Tab.allCases { #expect(help.contains("\(tab.title): ")) }
    }
}
