import Analysis
import Screen
import Trace

@testable import Interface

/// What the made-up server's process was like, and what its hooks' figures are.
extension Scene {
    /// The model with stalls, vitals and figures, in a view.
    static func model(_ size: Size, in tab: Tab, glyphs: Glyphs = .unicode) -> Model {
        var model = Model(server: server, size: size, glyphs: glyphs, findings: startFindings)
        _ = update(&model, .tick(now, vitals))
        _ = update(&model, .events(events + hostEvents))
        _ = update(&model, .live([4_206, 4_211, 4_212, 4_213]))
        _ = update(&model, .figures(figures))
        _ = update(&model, .tick(now, vitals))
        _ = update(&model, .input(.key(tab.key)))
        return model
    }

    /// The model in which nothing happened yet, in a view.
    static func empty(_ size: Size, in tab: Tab, glyphs: Glyphs = .unicode) -> Model {
        var model = empty(size, glyphs: glyphs)
        _ = update(&model, .input(.key(tab.key)))
        return model
    }

    static let startFindings = [
        Finding(
            .syncHook, "action hook \"get_io20_sync\" #0 is declared sync: in the mode async it takes the path O",
            subject: "get_io20_sync")
    ]

    /// A minute of looks at the process, and what its loops were held by.
    static var hostEvents: [Event] {
        (0..<61).map { .sampled(sample($0)) } + stalls
    }

    private static func sample(_ number: Int) -> HostVitals {
        let wave = Double((number * 37) % 50) / 100
        let loops = [
            HostVitals.LoopSample(
                number: 0, utilisation: 0.12 + wave, polls: 800 + number, meanLag: .microseconds(42),
                longestLag: .microseconds(3_210), longestTick: .microseconds(21_040)),
            HostVitals.LoopSample(
                number: 1, utilisation: number > 56 ? 0.98 : wave / 4, polls: 96, meanLag: .milliseconds(12),
                longestLag: .milliseconds(196), longestTick: .milliseconds(214)),
        ]
        let pools = [
            HostVitals.PoolSample(
                name: "offload", size: 4, threads: 4, running: number > 55 ? 4 : number % 3,
                queued: number > 55 ? 3 : 0, oldestWait: number > 55 ? .milliseconds(31) : nil,
                longestWait: .milliseconds(48)),
            HostVitals.PoolSample(
                name: "pool", size: 10, threads: 5, running: number % 4, queued: 0, oldestWait: nil,
                longestWait: .microseconds(80)),
        ]
        let threads = [
            (20_418, "loop-0", 0.31), (20_419, "loop-1", 0.97), (20_431, "offload-0", 0.08), (20_432, "offload-1", 0),
            (20_440, "watch", 0.01), (20_455, "terminal", 0.02),
        ].map { id, name, share in
            HostVitals.ProcessSample.Thread(
                id: UInt64(id), name: name, cpu: .microseconds(Int64(Double(number) * share * 1_000_000)))
        }
        return HostVitals(
            at: .milliseconds(UInt64(number) * 1_000 - (number > 0 ? 200 : 0)), loops: loops, pools: pools,
            process: HostVitals.ProcessSample(
                threads: threads, residentBytes: 48_200_000 + number * number * 2_000, openFiles: 31))
    }

    private static var stalls: [Event] {
        let held = Stall(
            id: 1, loop: Loop(kind: .server, number: 1, born: .milliseconds(0)), began: .milliseconds(57_010),
            ended: .milliseconds(57_206), request: 4_210, call: 42_101)
        let short = Stall(
            id: 2, loop: Loop(kind: .server, number: 1, born: .milliseconds(0)), began: .microseconds(53_100_250),
            ended: .microseconds(53_120_570), request: 4_202, call: 42_020)
        let losses = [(4_206, 12, 0), (4_212, 48, 0), (4_209, 3, 1)].map { request, lost, kind in
            Stall.Loss(
                stall: 1, request: UInt64(request), lost: .milliseconds(lost), evidence: kind == 0 ? .queued : .unread)
        }
        return [.stalled(short), .stalled(held)] + losses.map { .delayed($0, at: .milliseconds(57_206)) }
            + [
                .stalling(
                    Stalling(
                        loop: 1, since: .milliseconds(59_786), at: .milliseconds(59_886), request: 4_211, call: 42_110))
            ]
    }

    /// The figures that a recorder would tell of the scene's hooks, had they been called for longer.
    static var figures: [CallFigures] {
        [
            figures("search_memories", .direct, calls: 12_804, errors: 0, median: 8_300, polls: 25_608, held: 700),
            figures("get_io20_sync", .inline, calls: 311, errors: 0, median: 20_300, polls: 311, held: 21_900),
            figures("get_io20", .ownLoop, calls: 96, errors: 2, median: 20_170, polls: 0, held: nil),
            figures("get_echo_sync", .pooled, calls: 1_204_311, errors: 0, median: 42, polls: 0, held: nil),
            figures("fail", .direct, calls: 40, errors: 40, median: 110, polls: 40, held: 120),
            figures("save_memory", .direct, calls: 27, errors: 1, median: 31_000, polls: 92, held: 4_100),
            figures("notes", .sideThread, calls: 27, errors: 0, median: 30_000, polls: 0, held: 196_000),
            figures("display_name", .direct, kind: .property, calls: 88, errors: 0, median: 6, polls: 88, held: 9),
            figures("*", nil, kind: .method, calls: 1, errors: 0, median: 2, polls: 0, held: nil),
        ]
    }

    private static func figures(
        _ hook: String, _ path: Path?, kind: HookKind = .action, calls: Int, errors: Int, median: UInt64, polls: Int,
        held: Int64?
    ) -> CallFigures {
        var runs = RunHistogram()
        // Around the median, with a tail to the right.
        for run in 0..<200 as Range<UInt64> {
            let tail = run > 180 ? (run - 180) * (run - 180) / 8 : 0
            runs.add(median * 1_000 * (60 + run / 2) / 100 + tail * median * 500)
        }
        let times = [1.0, 1.6, 9.0, 21.0].map { Duration.nanoseconds(Int64(Double(median) * 1_000 * $0)) }
        return CallFigures(
            group: CallGroup(kind: kind, hook: hook, path: path), calls: calls, errors: errors, p50: times[0],
            p90: times[1], p99: times[2], longest: times[3], polls: polls, held: held.map { .microseconds($0) },
            runs: runs)
    }
}
