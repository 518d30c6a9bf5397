import Dispatch
import JSON
import NIOCore
import NIOPosix
import Synchronization

/// The end of the time that one hook call has.
final class Deadline: Sendable {
    private let hook: String
    private let limit: Duration
    private let hasPassed = Atomic<Bool>(false)

    /// - Parameters:
    ///   - hook: the hook's name, for the error.
    ///   - limit: how long the call may take.
    init(hook: String, limit: Duration) {
        self.hook = hook
        self.limit = limit
    }

    /// Why the call ends, once the time is over.
    var reason: HookTimedOut? {
        hasPassed.load(ordering: .acquiring) ? HookTimedOut(hook: hook, limit: limit) : nil
    }

    /// Awaits a function in a task of its own on the caller's loop, for as long as there is time.
    ///
    /// When the time is over the task is cancelled, and the caller goes on without waiting for its end: the task then
    /// runs on by itself. Only on a loop that was made for one call is it waited for, since it cannot outlive the loop.
    ///
    /// - Parameter body: what to await.
    /// - Returns: what the function returned.
    /// - Throws: what the function threw, or `HookTimedOut`.
    func race(_ body: @escaping @Sendable () async throws -> JSONValue?) async throws -> JSONValue? {
        let loop = MultiThreadedEventLoopGroup.currentEventLoop
        let outlivesCall = ThreadPlace.current.loop?.kind != .own
        let end = FirstResult<JSONValue?>()
        // Awaited through `end`, except for what it does after its time is over, which nobody waits for.
        let work = Task(executorPreference: LoopExecutor.ofCurrentLoop) {
            do {
                let value = try await body()
                end.settle(self.reason.map { .failure($0) } ?? .success(value))
            } catch {
                end.settle(.failure(self.reason ?? error))
            }
        }
        let timer = (loop ?? MultiThreadedEventLoopGroup.singleton.any()).scheduleTask(in: TimeAmount(limit)) {
            let reason = self.pass()
            work.cancel()
            if outlivesCall { end.settle(.failure(reason)) }
        }
        defer { timer.cancel() }
        return try await withTaskCancellationHandler {
            try await end.value
        } onCancel: {
            work.cancel()
        }
    }

    /// Blocks the calling thread until a semaphore is signalled, for as long as there is time.
    ///
    /// - Parameter semaphore: what to wait for.
    /// - Throws: `HookTimedOut` where it was not signalled in time.
    func wait(for semaphore: DispatchSemaphore) throws {
        let nanoseconds = Int(clamping: TimeAmount(limit).nanoseconds)
        guard semaphore.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .timedOut else { return }
        throw pass()
    }

    private func pass() -> HookTimedOut {
        hasPassed.store(true, ordering: .releasing)
        return HookTimedOut(hook: hook, limit: limit)
    }
}
