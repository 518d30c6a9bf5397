import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct RequestSignTests {
    private static let home = Places.loop(0, task: 8_105)
    private static let started = Script(1, at: 1_000, home: home)
    private static let decoded = started.decoded("tools/call", "x", json: "{}")
    private static let ran = decoded.call("x", .asynchronous, run: 100)

    private func entry(_ script: Script) throws -> RequestLog.Entry {
        var log = RequestLog()
        log.fold(script.events)
        return try #require(log[id: script.id])
    }

    private func text(_ lines: [Line]) -> String {
        lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    }

    @Test(
        arguments: [
            (started, .reading), (decoded, .waiting), (decoded.call("x", .asynchronous, run: nil), .running),
            (ran, .answering), (ran.finished(at: 900), .ok), (ran.finished(.toolError, at: 900), .toolError),
            (decoded.finished(.protocolError(-32_602), at: 900), .protocolError(-32_602)),
            (started.finished(.refused, at: 900, status: 413), .refused(status: 413)),
            (ran.finished(.dropped, at: 900, status: nil), .dropped),
        ] as [(Script, Standing)])
    func `a request stands where its events have brought it`(script: Script, standing: Standing) throws {
        #expect(try Standing(entry(script)) == standing)
    }

    @Test func `every state has a glyph, a short word and a sentence`() {
        for standing in Standing.all {
            #expect(Glyphs.allCases.allSatisfy { $0.mark(standing.role) != " " })
            #expect((2...4).contains(standing.word.count))
            #expect(standing.sentence.count > 1)
        }
    }

    @Test(arguments: [
        (40, "▶D └○L own-12 ⇄O pool-2"), (20, "▶D └○L ⇄O"), (9, "▶D └○L ⇄O"), (8, "▶D +2"), (2, "▶D"), (1, "…"),
        (0, ""),
    ])
    func `a ribbon leaves out places first and then counts what it leaves out`(columns: Int, expected: String) throws {
        let own = Places.ownLoop(12, worker: 3, born: .microseconds(1_300), task: 1)
        let script = Self.decoded
            .call("a", .asynchronous, run: 500)
            .call(
                "b", .asynchronous, number: 1, parent: 0, from: Places.worker(3), on: own, asked: 300, entered: 310,
                run: 9
            )
            .call("c", .synchronous, number: 2, on: Places.worker(2), asked: 800, entered: 810, run: 9)

        let ribbon = try PathRibbon(request: entry(script).request, glyphs: .unicode)

        #expect(text([ribbon.line(columns: columns)]) == expected)
    }

    @Test func `of several calls the brief tells of the one farthest from the loop`() throws {
        let script = Self.decoded
            .call("outer", .asynchronous, run: 500)
            .call("inner", .synchronous, number: 1, parent: 0, asked: 300, entered: 310, run: 20_300)
        let entry = try entry(script.finished(at: 30_000))
        let picture = Scene.empty(Size(columns: 80, rows: 24)).picture

        let lines = RequestBrief(entry: entry, picture: picture, glyphs: .unicode).lines(count: 1, columns: 200)

        #expect(
            text(lines) == "1 inner ■I inline, 1 of 2 calls: sync hook called on the loop's thread; loop-0 held 20.3 ms"
        )
    }

    @Test func `a hook's own error is in the brief`() throws {
        let script = Self.decoded.call("x", .asynchronous, run: 9, outcome: .raised("disk full")).finished(at: 900)
        let picture = Scene.empty(Size(columns: 80, rows: 24)).picture

        let lines = try RequestBrief(entry: entry(script), picture: picture, glyphs: .unicode).lines(
            count: 2, columns: 200)

        #expect(text(lines).contains("raised: disk full"))
    }
}
