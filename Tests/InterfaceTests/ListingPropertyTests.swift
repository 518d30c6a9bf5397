import Analysis
import Screen
import TestSupport
import Testing
import Trace

@testable import Interface

/// A list that follows made-up requests against one that looks at all of them anew.
@Suite struct ListingPropertyTests {
    private static let lists: [(line: String, isInverted: Bool)] = [
        ("sort id", true), ("sort hook", false), ("sort total", false), ("sort run", true), ("sort status", false),
        ("filter hook:b*", false), ("filter !ok", false), ("filter total>40ms", false), ("filter running", false),
        ("filter age<700ms", false), ("filter age>300ms !(age>=1s)", false), ("filter marked", false),
    ]

    private func ids(_ model: Model) -> [Request.ID] {
        (0..<model.listedCount).compactMap { model.list.listing.entry(at: $0, in: model.picture.log)?.id }
    }

    private func anew(_ model: Model) -> [Request.ID] {
        var model = model
        model.list.listing.makeAnew(model.picture, model.remarks)
        return ids(model)
    }

    /// The events of a few requests, some of which end later than the others begin.
    private func events(
        _ next: inout Request.ID, _ open: inout [Event], at now: UInt64, _ random: inout SeededGenerator
    )
        -> [Event]
    {
        var events = open
        open = []
        for _ in 0..<Int.random(in: 0..<8, using: &random) {
            let run = UInt64.random(in: 100..<90_000, using: &random)
            let name = ["a", "b", "bc"].randomElement(using: &random) ?? "a"
            let script = Script(next, at: now * 1_000, home: Places.loop(0, task: 1)).decoded(
                "tools/call", name, json: "{}"
            )
            .call(name, .asynchronous, run: run)
            .finished(Bool.random(using: &random) ? .ok : .toolError, at: run + 400)
            next += 1
            let cut = Int.random(in: 1...script.events.count, using: &random)
            events += script.events[..<cut]
            open += script.events[cut...]
        }
        return events
    }

    @Test(arguments: lists, [1 as UInt64, 2])
    func `what is shown is what a look at all requests gives`(
        list: (line: String, isInverted: Bool), seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        var model = Model(
            server: Scene.server, size: Size(columns: 100, rows: 30), limits: RequestLog.Limits(finished: 60))
        _ = update(&model, .events(Script(1, at: 900_000, home: Places.loop(0, task: 1)).finished(at: 300).events))
        model = Keyboard.press(Keyboard.keys(":\(list.line)") + [.enter], model).model
        if list.isInverted { _ = update(&model, .input(.key(.character("i")))) }
        var (next, open, now) = (2 as Request.ID, [] as [Event], 1_000 as UInt64)
        try #require(!model.list.listing.isWholeLog)

        for step in 0..<120 {
            let before = ids(model)
            now += 100
            _ = update(&model, .events(events(&next, &open, at: now, &random)))
            if Bool.random(using: &random) {
                model.remarks.toggleMark(next - 1)
                model.list.listing.noteRemark(on: next - 1)
            }
            _ = update(&model, .tick(.milliseconds(now), Scene.vitals))

            let isSwapped = step % 5 == 0
            if isSwapped {
                #expect(ids(model) == anew(model), "step \(step)")
            } else {
                #expect(ids(model) == before.filter { model.picture.log[id: $0] != nil }, "step \(step)")
            }
            // Requests that have left the log keep their rows until then.
            let shown = (0..<model.listedCount).map { model.list.listing.entry(at: $0, in: model.picture.log)?.id }
            let positions = shown.map { id in
                id.flatMap { model.list.listing.position(of: $0, in: model.picture.log) }
            }
            #expect(zip(positions, shown.indices).allSatisfy { $0 == nil || $0 == $1 }, "step \(step)")
        }
    }
}
