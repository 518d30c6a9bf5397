import Analysis
import Testing
import Trace

@testable import Interface

@Suite struct WaterfallTests {
    private func waterfall(_ script: Script, now: UInt64 = 0) throws -> Waterfall {
        var log = RequestLog()
        log.fold(script.events)
        let entry = try #require(log[id: script.id])
        let delays = Delays(of: entry.request, in: log.stalls)
        return Waterfall(entry, delays: delays, now: .microseconds(now))
    }

    private let home = Places.loop(0, task: 8_105)

    @Test func `a request has a lane for every loop and thread that it touched`() throws {
        let own = Places.ownLoop(12, worker: 3, born: .microseconds(1_200), task: 1)
        let script = Script(1, at: 1_000, home: home).decoded("tools/call", "x", json: "{}")
            .call("x", .asynchronous, from: Places.worker(3), on: own, run: 500).finished(at: 1_000)

        #expect(try waterfall(script).lanes.map(\.label) == ["loop-0", "own-12 pool-3"])
    }

    @Test func `calls that overlap in a lane stand below each other`() throws {
        let script = Script(1, at: 1_000, home: home)
            .call("outer", .asynchronous, run: 900)
            .call("inner", .asynchronous, number: 1, parent: 0, entered: 400, run: 100)
            .call("next", .asynchronous, number: 2, parent: 0, entered: 600, run: 100)

        let labels = try waterfall(script, now: 3_000).lanes.map { $0.rows.map { $0.map(\.label) } }

        #expect(labels == [[["outer D"], ["inner D", "next D"]]])
    }

    @Test func `what has no end lasts until now`() throws {
        let script = Script(1, at: 1_000, home: home).call("slow", .asynchronous, run: nil)

        let waterfall = try waterfall(script, now: 9_000)

        #expect(waterfall.end == .microseconds(9_000))
        #expect(waterfall.lanes.first?.rows.first?.first?.end == .microseconds(9_000))
    }

    @Test func `a loop that waits for a side thread is held`() throws {
        let side = Places.sideThread(1, born: .microseconds(1_245), task: 1)
        let script = Script(1, at: 1_000, home: home).call("x", .asynchronous, on: side, run: 500).finished(at: 1_000)

        let kinds = try waterfall(script).lanes.first?.rows.flatMap { $0.map(\.kind) } ?? []

        #expect(kinds.contains(.held))
    }

    @Test func `how long a call held its caller's loop is measured there`() throws {
        let side = Places.sideThread(1, born: .microseconds(1_245), task: 1)
        let script = Script(1, at: 1_000, home: home).call("x", .asynchronous, on: side, run: 500).held(0, for: 600)
            .finished(at: 1_000)

        let held = try waterfall(script).lanes.first?.rows.flatMap(\.self).first { $0.kind == .held }

        #expect(held?.label == "held 0.6 ms")
        #expect(held?.end == .microseconds(1_840))
    }

    @Test func `stalls stand on their loop, those of others with whom they were waited for`() throws {
        var log = RequestLog()
        log.fold(Scene.richEvents)
        let entry = try #require(log[id: Scene.rich])

        let waterfall = Waterfall(entry, delays: Delays(of: entry.request, in: log.stalls), now: Scene.now)

        let lane = try #require(waterfall.lanes.first { $0.label == "loop-1" })
        let labels = lane.rows.flatMap(\.self).filter { $0.kind == .stall || $0.kind == .waited }.map(\.label)
        #expect(labels == ["waited 41.3 ms for 4219", "stall 97.5 ms", "stall 14.0 ms"])
    }

    @Test func `spans and log lines stand in the lane of the place where they were`() throws {
        var log = RequestLog()
        log.fold(Scene.richEvents)
        let entry = try #require(log[id: Scene.rich])

        let waterfall = Waterfall(entry, delays: Delays(of: entry.request, in: log.stalls), now: Scene.now)

        let side = try #require(waterfall.lanes.first { $0.label == "own-54 side-14" })
        #expect(side.spanRows.flatMap(\.self).map(\.label) == ["embed", "db.write failed"])
        #expect(side.marks.map(\.kind) == [.warning])
        #expect(waterfall.lanes.first { $0.label == "loop-1" }?.marks.map(\.kind) == [.log, .message, .log])
    }

    @Test func `spans that find no row are counted`() {
        var lane = Lane(label: "loop-0")

        for number in 0..<9 {
            let start = Instant.microseconds(UInt64(number))
            lane.add(Lane.Segment(kind: .span, label: "", start: start, end: .microseconds(100)))
        }

        #expect(lane.spanRows.count == 4)
        #expect(lane.hiddenSpans == 5)
    }

    @Test func `a hook that holds its loop says so`() throws {
        let script = Script(1, at: 1_000, home: home).call("x", .synchronous, run: 500).finished(at: 1_000)

        #expect(try waterfall(script).lanes.first?.rows.first?.map(\.label).contains("x I, loop held") == true)
    }
}
