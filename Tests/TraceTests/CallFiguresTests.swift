import Testing
import Trace

@Suite struct CallFiguresTests {
    private static let loop = Loop(kind: .server, number: 0, born: Instant(nanoseconds: 0))
    private static let home = Site(thread: Thread(id: 1, role: .other), loop: loop, task: 7)
    private static let worker = Site(thread: Thread(id: 2, role: .offload(0)), task: 7)
    private static let side = Site(
        thread: Thread(id: 3, role: .side(0), born: Instant(nanoseconds: 200)),
        loop: Loop(kind: .own, number: 0, born: Instant(nanoseconds: 300)), task: 8)

    private static func call(_ shape: HookShape, on callee: Site, polls: Polls? = nil) -> HookCall {
        var call = HookCall(
            id: 1, request: 1, kind: .action, name: "a", shape: shape, caller: home,
            requestedAt: Instant(nanoseconds: 100), callee: callee, enteredAt: Instant(nanoseconds: 1_000))
        call.end = HookCall.End(
            at: Instant(nanoseconds: 6_000), outcome: .value, site: callee, polls: polls)
        return call
    }

    private static let polls = Polls(
        count: 2, busy: .nanoseconds(900), queued: .zero, longest: .nanoseconds(600))

    @Test(
        arguments: [
            (call(.synchronous, on: home), .nanoseconds(5_000)), (call(.synchronous, on: worker), .zero),
            (call(.asynchronous, on: side), .nanoseconds(5_000)), (call(.asynchronous, on: home), nil),
            (call(.asynchronous, on: home, polls: polls), .nanoseconds(600)),
        ] as [(HookCall, Duration?)])
    func `a call held a loop for its run where it blocked it, and for its longest poll where it awaited`(
        _ call: HookCall, held: Duration?
    ) {
        #expect(call.loopHold(home: Self.home) == held)
    }

    @Test func `what was measured counts before the run`() {
        var call = Self.call(.asynchronous, on: Self.side)
        call.held = .nanoseconds(5_800)

        #expect(call.loopHold(home: Self.home) == .nanoseconds(5_800))
    }

    @Test(
        arguments: [
            (0, 0), (999, 0), (1_000, 1), (1_999, 1), (2_000, 2), (1 << 22, 13), (4_194_303_999, 22),
            (4_194_304_000, 23),
            (UInt64.max, 23),
        ] as [(UInt64, Int)])
    func `a run is counted in the bucket whose bounds are around it`(_ nanoseconds: UInt64, bucket: Int) {
        var histogram = RunHistogram()
        histogram.add(nanoseconds)

        #expect(histogram.buckets.count == RunHistogram.count)
        #expect(histogram.buckets.firstIndex(of: 1) == bucket)
        let run = Duration.nanoseconds(Int64(clamping: nanoseconds))
        if let end = RunHistogram.bound(of: bucket) { #expect(run < end) }
        if let begin = RunHistogram.bound(of: bucket - 1) { #expect(run >= begin) }
    }

    @Test func `the last bucket has no end`() {
        #expect(RunHistogram.bound(of: RunHistogram.count - 1) == nil)
        #expect(RunHistogram.bound(of: -1) == nil)
    }

    @Test func `a look at a process in which nothing happened is idle, and one at a busy pool is not`() {
        let loop = HostVitals.LoopSample(
            number: 0, utilisation: 0, polls: 0, meanLag: .zero, longestLag: .zero, longestTick: .zero)
        var pool = HostVitals.PoolSample(
            name: "pool", size: 2, threads: 1, running: 0, queued: 0, oldestWait: nil, longestWait: .zero)
        let idle = HostVitals(at: Instant(nanoseconds: 1), loops: [loop], pools: [pool])
        pool.running = 1
        let busy = HostVitals(at: Instant(nanoseconds: 1), loops: [loop], pools: [pool])

        #expect(idle.isIdle)
        #expect(!busy.isIdle)
    }
}
