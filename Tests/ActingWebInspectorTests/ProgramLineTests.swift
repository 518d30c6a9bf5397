import JSON
import Testing
import Trace

@testable import ActingWebInspector

/// Lines about other things than requests.
@Suite struct ProgramLineTests {
    private let clock = WallClock.system()

    @Test func `a stall that goes on is told with its loop, its length so far and its culprit`() {
        let stalling = Stalling(
            loop: 1, since: Instant(nanoseconds: 5_000_000), at: Instant(nanoseconds: 45_000_000), request: 7, call: 70)

        let record = stalling.json(clock)["stalling"]

        #expect(record?["loop"] == "loop-1")
        #expect(record?["held_ns"] == 40_000_000)
        #expect(record?["request"] == 7 && record?["call"] == 70)
    }

    @Test func `a look at the process is told with its loops, pools, threads and what observing costs`() {
        let thread = HostVitals.ProcessSample.Thread(id: 9, name: "loop-0", cpu: .milliseconds(30))
        var vitals = HostVitals(
            at: Instant(nanoseconds: 1),
            loops: [
                .init(
                    number: 0, utilisation: 0.5, polls: 4, meanLag: .microseconds(1), longestLag: .microseconds(3),
                    longestTick: .milliseconds(2))
            ],
            pools: [
                .init(
                    name: "offload", size: 10, threads: 2, running: 1, queued: 3, oldestWait: .milliseconds(4),
                    longestWait: .milliseconds(5))
            ],
            process: .init(threads: [thread], residentBytes: 4_096, openFiles: 5))
        vitals.ownCost = 0.25

        let record = vitals.json(clock)["vitals"]

        #expect(record?["loops"]?[0]?["loop"] == "loop-0" && record?["loops"]?[0]?["polls"] == 4)
        #expect(record?["loops"]?[0]?["longest_tick_ns"] == 2_000_000)
        #expect(record?["pools"]?[0]?["pool"] == "offload" && record?["pools"]?[0]?["oldest_wait_ns"] == 4_000_000)
        #expect(record?["threads"]?[0]?["name"] == "loop-0" && record?["threads"]?[0]?["cpu_ns"] == 30_000_000)
        #expect(record?["resident_bytes"] == 4_096 && record?["open_files"] == 5)
        #expect(record?["own_cost"] == 0.25)
    }

    private static func figures(_ hook: String, path: Path?, held: Duration?) -> CallFigures {
        CallFigures(
            group: CallGroup(kind: .action, hook: hook, path: path), calls: 12, errors: 1, p50: .microseconds(100),
            p90: .microseconds(200), p99: .milliseconds(3), longest: .milliseconds(40), polls: 24, held: held,
            runs: RunHistogram())
    }

    @Test func `the closing report is a table for people`() {
        let report = ClosingReport(
            figures: [
                Self.figures("get_echo", path: .direct, held: .microseconds(90)),
                Self.figures("a\u{7}", path: nil, held: nil),
            ], uncounted: 3, ownCost: 0.0125)

        #expect(
            report.lines == [
                "hook             path      calls  errors       p50       p90       p99        max  polls      held",
                "action get_echo  D direct     12       1  0.100 ms  0.200 ms  3.000 ms  40.000 ms     24  0.090 ms",
                "action a␇        ?            12       1  0.100 ms  0.200 ms  3.000 ms  40.000 ms     24         –",
                "3 calls of other hooks were not counted",
                "observing took 1.25 % of one processor's time",
            ])
    }

    @Test func `the closing report is a record for programs`() {
        let record = ClosingReport(
            figures: [Self.figures("get_echo", path: .direct, held: .microseconds(90))], ownCost: 0.0125
        ).json

        #expect(
            record == [
                "figures": [
                    [
                        "kind": "action", "hook": "get_echo", "path": "D", "calls": 12, "errors": 1, "p50_ns": 100_000,
                        "p90_ns": 200_000, "p99_ns": 3_000_000, "max_ns": 40_000_000, "polls": 24, "held_ns": 90_000,
                    ]
                ], "own_cost": 0.0125,
            ])
    }

    @Test func `a report of nothing has no lines`() {
        #expect(ClosingReport(figures: [], ownCost: 0.5).lines.isEmpty)
    }

    @Test func `notes that were dropped are counted in their request's record`() {
        var request = SampleRequest.pooled()
        #expect(RequestRecord(request: request, clock: clock).json["notes_dropped"] == nil)

        request.droppedNotes = 3

        #expect(RequestRecord(request: request, clock: clock).json["notes_dropped"] == 3)
    }
}
