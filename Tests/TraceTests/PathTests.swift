import Testing
import Trace

@Suite struct PathTests {
    private static let asked = Instant(nanoseconds: 1_000)
    private static let before = Instant(nanoseconds: 10)
    private static let after = Instant(nanoseconds: 1_010)

    private static let loop = Loop(kind: .server, number: 0, born: before)
    private static let home = Site(thread: Thread(id: 1, role: .other), loop: loop, task: 7)
    private static let worker = Site(thread: Thread(id: 2, role: .worker(0), born: before))
    private static let otherWorker = Site(thread: Thread(id: 3, role: .worker(1), born: before))
    private static let side = Thread(id: 4, role: .side(0), born: after)
    private static let newLoop = Loop(kind: .own, number: 0, born: after)
    private static let sharedLoop = Loop(kind: .own, number: 9, born: before)

    /// One combination of places, and what it shows.
    struct Case: CustomTestStringConvertible {
        let rule: String
        let shape: HookShape
        let caller: Site
        let callee: Site
        var home = PathTests.home
        let path: Path?

        var testDescription: String { rule }
    }

    static let paths = [
        Case(
            rule: "the request's loop and task: direct",
            shape: .asynchronous, caller: home, callee: home, path: .direct
        ),
        Case(
            rule: "a sync hook on the loop's own thread: inline",
            shape: .synchronous, caller: home, callee: home, path: .inline
        ),
        Case(
            rule: "a sync hook on a worker, called from the loop: offloaded",
            shape: .synchronous, caller: home, callee: worker, path: .offloaded
        ),
        Case(
            rule: "a sync hook on the worker that runs the handler: pooled",
            shape: .synchronous, caller: worker, callee: worker, path: .pooled
        ),
        Case(
            rule: "a new loop on the calling worker: own loop",
            shape: .asynchronous, caller: worker,
            callee: Site(thread: worker.thread, loop: newLoop, task: 8), path: .ownLoop
        ),
        Case(
            rule: "a new loop born in the very nanosecond of the call: own loop",
            shape: .asynchronous, caller: worker,
            callee: Site(thread: worker.thread, loop: Loop(kind: .own, number: 0, born: asked), task: 8), path: .ownLoop
        ),
        Case(
            rule: "a new loop on a new thread: side thread",
            shape: .asynchronous, caller: home, callee: Site(thread: side, loop: newLoop, task: 8), path: .sideThread
        ),
        Case(
            rule: "a sync hook on the thread that accepted the request: worker",
            shape: .synchronous, caller: worker, callee: worker, home: worker, path: .worker
        ),
        Case(
            rule: "an older loop while a thread without one waits: bridged",
            shape: .asynchronous, caller: worker,
            callee: Site(thread: Thread(id: 9, role: .other), loop: sharedLoop, task: 8), path: .bridged
        ),
    ]

    static let contradictions = [
        Case(
            rule: "an async hook in another task on its caller's loop",
            shape: .asynchronous, caller: home, callee: Site(thread: home.thread, loop: loop, task: 8), path: nil
        ),
        Case(
            rule: "an async hook on its caller's loop without any task",
            shape: .asynchronous, caller: Site(thread: home.thread, loop: loop),
            callee: Site(thread: home.thread, loop: loop), path: nil
        ),
        Case(
            rule: "an async hook off every loop",
            shape: .asynchronous, caller: home, callee: worker, path: nil
        ),
        Case(
            rule: "an async hook on an older loop while its caller is on another",
            shape: .asynchronous, caller: home,
            callee: Site(thread: Thread(id: 9, role: .other), loop: sharedLoop, task: 8), path: nil
        ),
        Case(
            rule: "an async hook on a new loop on a thread older than the call",
            shape: .asynchronous, caller: home,
            callee: Site(thread: otherWorker.thread, loop: newLoop, task: 8), path: nil
        ),
        Case(
            rule: "an async hook on a new loop on a thread of unknown age",
            shape: .asynchronous, caller: home,
            callee: Site(thread: Thread(id: 9, role: .other), loop: newLoop, task: 8), path: nil
        ),
        Case(
            rule: "a sync hook on another thread that is no worker",
            shape: .synchronous, caller: home, callee: Site(thread: Thread(id: 9, role: .other)), path: nil
        ),
        Case(
            rule: "a sync hook on a worker that drives a loop, called from elsewhere",
            shape: .synchronous, caller: home, callee: Site(thread: worker.thread, loop: newLoop), path: nil
        ),
        Case(
            rule: "a sync hook on its caller's thread on another loop",
            shape: .synchronous, caller: home, callee: Site(thread: home.thread, loop: newLoop), path: nil
        ),
    ]

    @Test(arguments: paths + contradictions)
    func `the recorded places alone decide the path`(_ given: Case) {
        let path = Path.observed(
            shape: given.shape, caller: given.caller, callee: given.callee, home: given.home, requestedAt: Self.asked
        )

        #expect(path == given.path)
    }

    @Test func `the table shows every path there is`() {
        #expect(Set(Self.paths.compactMap(\.path)) == Set(Path.allCases))
    }

    @Test(arguments: zip(Path.allCases, "DIOPLTWB"))
    func `every path has its letter`(_ path: Path, letter: Character) {
        #expect(path.letter == letter)
    }

    @Test func `a call knows its path from its own places`() {
        let call = HookCall(
            id: 1, request: 1, kind: .action, name: "echo", shape: .asynchronous, caller: Self.home,
            requestedAt: Self.asked, callee: Self.home, enteredAt: Self.after
        )

        #expect(call.path(home: Self.home) == .direct)
        #expect(call.wait == .nanoseconds(10))
        #expect(call.run == nil)
    }
}
