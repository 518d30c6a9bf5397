import Testing

@testable import ActingWeb

/// The pool's decisions, without a thread.
@Suite struct WorkerQueueTests {
    private static let now = MonotonicTime(nanoseconds: 100)

    @Test func `a thread is started for work that nobody waits for, up to the limit`() {
        var queue = WorkerQueue<Int>(limit: 2)

        let demands = (0..<3).map { queue.add($0, at: Self.now) }

        #expect(demands == [.signalAndSpawn, .signalAndSpawn, .signal])
        #expect(queue.load.threads == 2 && queue.load.queued == 3 && queue.load.deepest == 3)
    }

    @Test func `a thread that is free again is used before another is started`() {
        var queue = WorkerQueue<Int>(limit: 2)
        _ = queue.add(0, at: Self.now)
        _ = queue.next(at: Self.now)
        queue.done()

        let demand = queue.add(1, at: Self.now)

        #expect(demand == .signal)
        #expect(queue.load.threads == 1)
    }

    @Test func `work is taken in its order, and its wait is counted`() {
        var queue = WorkerQueue<Int>(limit: 1)
        _ = queue.add(7, at: MonotonicTime(nanoseconds: 100))
        _ = queue.add(8, at: MonotonicTime(nanoseconds: 110))

        guard case .run(7) = queue.next(at: MonotonicTime(nanoseconds: 130)) else {
            Issue.record("not the first")
            return
        }

        #expect(queue.load.running == 1 && queue.load.queued == 1 && queue.load.isSaturated)
        #expect(queue.load.longestWait == 30 && queue.load.taken == 1)
        #expect(queue.load.oldestQueuedAt == MonotonicTime(nanoseconds: 110))
    }

    @Test func `a queue that was shut down refuses, and its threads end when it is empty`() {
        var queue = WorkerQueue<Int>(limit: 1)
        _ = queue.add(7, at: Self.now)
        let ending = queue.shutDown()
        let demand = queue.add(8, at: Self.now)

        #expect(ending == 1)
        #expect(demand == .refuse)
        guard case .run(7) = queue.next(at: Self.now) else {
            Issue.record("what was queued is not taken")
            return
        }
        queue.done()
        guard case .end = queue.next(at: Self.now) else {
            Issue.record("the thread does not end")
            return
        }
        #expect(queue.load.threads == 0)
    }

    @Test func `where no thread can be started and none is there, nobody will take the work`() {
        var queue = WorkerQueue<Int>(limit: 1)
        _ = queue.add(7, at: Self.now)

        let refused = queue.spawnFailed()

        #expect(refused == [7])
        #expect(queue.load.queued == 0 && queue.load.threads == 0)
    }
}
