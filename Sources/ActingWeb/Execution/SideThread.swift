import Dispatch
import NIOCore

/// Runs an async function on a new event loop on a new thread while the calling thread waits for its end.
enum SideThread {
    /// Runs a function, which is cancelled where the caller's scope is, and when its time is over.
    ///
    /// - Parameters:
    ///   - deadline: when to go on without the function. The thread then lives until the function has ended by itself.
    ///   - body: what to run.
    /// - Returns: what the function returned.
    /// - Throws: what the function threw, `HookTimedOut`, or `ThreadUnavailable`.
    static func run<Value: Sendable>(
        within deadline: Deadline?, _ body: @escaping @Sendable () async throws -> Value
    ) throws -> Value {
        let asked = MonotonicTime.now
        let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let loop = OneShot<any EventLoop>(missing: ThreadUnavailable())
        let result = OneShot<Value>(missing: OwnLoopEnded())
        let isStarted = SpawnedThread.start {
            ThreadPlace.announceSideThread(born: asked)
            OwnLoop.drive {
                loop.leave(.success($0))
                begun.signal()
            }
            ended.signal()
        }
        guard isStarted else { throw ThreadUnavailable() }
        begun.wait()
        // Started from here and not from the new thread, so that the function sees the caller's task-locals.
        let task = OwnLoop.start(body, on: try loop.take(), leaving: result)
        let ticket = CancellationScope.current?.onCancel { task.cancel() }
        defer { ticket?.remove() }
        do {
            try wait(for: ended, within: deadline)
        } catch {
            task.cancel()
            throw error
        }
        return try result.take()
    }

    private static func wait(for end: DispatchSemaphore, within deadline: Deadline?) throws {
        guard let deadline else { return end.wait() }
        try deadline.wait(for: end)
    }
}
