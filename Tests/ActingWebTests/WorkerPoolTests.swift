import Dispatch
import Synchronization
import Testing

@testable import ActingWeb

@Suite struct WorkerPoolTests {
    @Test func `as many run at a time as there are threads, and no more`() async throws {
        let pool = WorkerPool(size: 3)
        let gauge = Gauge()
        let meeting = Meeting(size: 3)

        let met = try await withThrowingTaskGroup { tasks in
            for _ in 0..<12 {
                tasks.addTask {
                    try await pool.run {
                        gauge.enter()
                        defer { gauge.leave() }
                        return meeting.join()
                    }
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        try await pool.shutdown()

        #expect(met == Array(repeating: true, count: 12))
        #expect(gauge.most == 3)
    }

    @Test func `every thread has a number of its own and keeps it`() async throws {
        let pool = WorkerPool(size: 3)
        let sites = Log<ExecutionSite>()

        for _ in 0..<2 {
            let meeting = Meeting(size: 3)
            try await withThrowingTaskGroup { tasks in
                for _ in 0..<3 {
                    tasks.addTask {
                        try await pool.run {
                            sites.add(.current())
                            _ = meeting.join()
                        }
                    }
                }
                try await tasks.waitForAll()
            }
        }
        try await pool.shutdown()

        #expect(sites.entries.count == 6)
        #expect(Set(sites.entries.map(\.thread)).count == 3)
        #expect(Set(sites.entries.map(\.thread.role)) == [.worker(0), .worker(1), .worker(2)])
        #expect(sites.entries.allSatisfy { $0.loop == nil && $0.task == nil })
    }

    @Test func `work cancelled before a thread is free is given up when one is, and never runs`() async throws {
        let pool = WorkerPool(size: 1)
        let release = DispatchSemaphore(value: 0)
        let (begun, beginning) = AsyncStream<Void>.makeStream()
        let runs = Log<String>()
        let first = Task {
            try await pool.run {
                beginning.yield()
                release.wait()
            }
        }
        for await _ in begun { break }

        let second = Task { try await pool.run { runs.add("second") } }
        second.cancel()

        release.signal()

        await #expect(throws: CancellationError.self) { try await second.value }
        try await first.value
        try await pool.shutdown()
        #expect(runs.entries.isEmpty)
    }

    @Test func `an error arrives as it was thrown`() async throws {
        let pool = WorkerPool(size: 1)

        await #expect(throws: Refusal(reason: "no")) { try await pool.run { throw Refusal(reason: "no") } }

        try await pool.shutdown()
    }

    @Test func `a pool that was shut down refuses work`() async throws {
        let pool = WorkerPool(size: 1)
        try await pool.shutdown()

        await #expect(throws: CancellationError.self) { try await pool.run {} }
    }

    @Test func `work on a worker sees none of its caller's task-locals`() async throws {
        let pool = WorkerPool(size: 1)

        let tag = try await Tag.$current.withValue("bound") { try await pool.run { Tag.current } }
        try await pool.shutdown()

        #expect(tag == "unbound")
    }

    @Test(.timeLimit(.minutes(1)))
    func `a pool that is shut down while a thread cannot be started ends`() async throws {
        let (asked, go) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let pool = WorkerPool(size: 1, for: .handlers) { _ in
            asked.signal()
            go.wait()
            return false
        }
        DispatchQueue(label: "caller").async { pool.enqueueNothing() }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                asked.wait()
                continuation.resume()
            }
        }

        async let end: Void = pool.shutdown()
        while !pool.isAwaited { await Task.yield() }
        go.signal()

        try await end
        #expect(pool.load.threads == 0)
    }

    @Test func `there is one thread at the least`() async throws {
        let pool = WorkerPool(size: 0)

        #expect(pool.size == 1)
        #expect(try await pool.run { 1 } == 1)
        try await pool.shutdown()
    }
}

extension WorkerPool {
    /// Queues a job that does nothing.
    fileprivate func enqueueNothing() {
        // Awaited by nobody, as it has nothing to say.
        Task(executorPreference: self) {}
    }
}

/// Counts those who are inside, and the most there ever were.
private final class Gauge: Sendable {
    private let inside = Mutex((now: 0, most: 0))

    var most: Int { inside.withLock { $0.most } }

    func enter() {
        inside.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
    }

    func leave() { inside.withLock { $0.now -= 1 } }
}

/// Lets threads go on in groups of a fixed size.
private final class Meeting: Sendable {
    private let size: Int
    private let present = Mutex(0)
    private let door = DispatchSemaphore(value: 0)

    init(size: Int) {
        self.size = size
    }

    /// Waits for the others of the group; `false` where they did not come within ten seconds.
    func join() -> Bool {
        let isLast = present.withLock { present in
            present = (present + 1) % size
            return present == 0
        }
        guard !isLast else {
            for _ in 1..<size { door.signal() }
            return true
        }
        return door.wait(timeout: .now() + 10) == .success
    }
}
