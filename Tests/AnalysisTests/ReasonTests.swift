import Analysis
import Testing
import Trace

@Suite struct ReasonTests {
    private static func call(
        _ shape: HookShape, from caller: Site, on callee: Site, run: Duration? = .microseconds(20_300),
        endedOn end: Site? = nil
    ) -> HookCall {
        let entered = Instant.milliseconds(12)
        return HookCall(
            id: 1, request: 1, kind: .action, name: "save", shape: shape, caller: caller,
            requestedAt: .milliseconds(10), callee: callee, enteredAt: entered,
            end: run.map { HookCall.End(at: entered.advanced(by: $0), outcome: .value, site: end ?? callee) }
        )
    }

    @Test(arguments: [
        (
            call(.asynchronous, from: Places.home, on: Places.home),
            "async hook awaited on the request's own loop, in its task"
        ),
        (
            call(.asynchronous, from: Places.beside, on: Places.beside),
            "async hook awaited on the request's own loop, in a task beside the request's"
        ),
        (
            call(.synchronous, from: Places.home, on: Places.home),
            "sync hook called on the loop's thread; loop-0 held 20.3 ms"
        ),
        (
            call(.synchronous, from: Places.home, on: Places.home, run: nil),
            "sync hook called on the loop's thread; loop-0 held until it ends"
        ),
        (
            call(.synchronous, from: Places.home, on: Places.worker),
            "sync hook taken off loop-0 to worker pool-3; loop-0 serves others meanwhile"
        ),
        (
            call(.synchronous, from: Places.worker, on: Places.worker),
            "sync hook on worker pool-3, where the whole handler runs; no loop held"
        ),
        (
            call(.asynchronous, from: Places.worker, on: Places.ownLoop(born: .milliseconds(11))),
            "async hook from a worker: a new loop own-12 on thread pool-3"
        ),
        (
            call(.asynchronous, from: Places.home, on: Places.sideThread(born: .milliseconds(11))),
            "async hook, sync caller: a new thread side-12 with a new loop own-13; loop-0 held 20.3 ms"
        ),
        (
            call(.asynchronous, from: Places.worker, on: Places.ownLoop(born: .milliseconds(1))),
            "async hook on the long-lived loop own-12 while pool-3 waits"
        ),
        (
            call(.asynchronous, from: Places.home, on: Places.worker),
            "places fit no known path: async hook, called on loop-0, thread-20418, task 8117, ran on no loop, pool-3, no task"
        ),
        (
            call(.asynchronous, from: Places.home, on: Places.home, endedOn: Places.worker),
            "async hook awaited on the request's own loop, in its task; it ended on pool-3, having left loop-0"
        ),
    ])
    func `the reason states the path's facts`(call: HookCall, reason: String) {
        #expect(call.reason(home: Places.home) == reason)
    }

    @Test func `what was measured where the loop was held counts before the hook's own run`() {
        var call = Self.call(.asynchronous, from: Places.home, on: Places.sideThread(born: .milliseconds(11)))
        call.held = .milliseconds(25)

        #expect(call.reason(home: Places.home).hasSuffix("; loop-0 held 25.0 ms"))
    }

    @Test func `a thread that owned the request from the start is a worker`() {
        let call = Self.call(.synchronous, from: Places.worker, on: Places.worker)

        #expect(
            call.reason(home: Places.worker) == "sync hook on pool-3, the thread that owns the request from the start"
        )
    }
}
