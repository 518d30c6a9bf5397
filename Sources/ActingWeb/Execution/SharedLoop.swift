import Dispatch
import NIOCore
import NIOPosix
import Synchronization

/// One long-lived event loop for the async hooks of synchronous hosts: a blocking caller hands a hook over and waits.
///
/// The loop is started when it is first needed; `start()` does so earlier.
public final class SharedLoop: Sendable {
    private struct Running {
        let group: MultiThreadedEventLoopGroup
        let executor: LoopExecutor
        /// Empty once the loop is known by its name.
        let announcement: DispatchGroup
    }

    private let observer: any ExecutionObserver
    private let stallThreshold: Duration
    private let running = Mutex<Running?>(nil)

    /// A loop that is not started yet.
    ///
    /// - Parameters:
    ///   - observer: is told of stalls, where it wants details.
    ///   - stallThreshold: how long the loop may run one thing without a pause before that is a stall.
    public init(
        observer: any ExecutionObserver = NoObserver(), stallThreshold: Duration = LoopExecutor.stallThreshold
    ) {
        self.observer = observer
        self.stallThreshold = stallThreshold
    }

    /// Starts the loop, unless it runs already, and waits until it is known by its name.
    ///
    /// Blocks the calling thread for as long as a thread takes to start.
    public func start() {
        _ = executor()
    }

    /// Runs a function on the loop while the calling thread waits for its end; the thread must drive no loop itself.
    ///
    /// The function sees the task-locals of the caller. Where the caller's scope is cancelled, so is the function.
    ///
    /// - Parameter body: what to run.
    /// - Returns: what the function returned.
    /// - Throws: what the function threw.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let result = OneShot<Value>(missing: CancellationError())
        let ended = DispatchSemaphore(value: 0)
        // Awaited by the calling thread.
        let task = Task(executorPreference: executor()) {
            do {
                result.leave(.success(try await body()))
            } catch {
                result.leave(.failure(error))
            }
            ended.signal()
        }
        let ticket = CancellationScope.current?.onCancel { task.cancel() }
        defer { ticket?.remove() }
        ended.wait()
        return try result.take()
    }

    /// Ends the loop, if it was ever started; nobody may hand it anything any more.
    public func shutdown() async throws {
        let running = running.withLock { $0.take() }
        try await running?.group.shutdownGracefully()
    }

    private func executor() -> LoopExecutor {
        let running = running.withLock { running in
            if let running { return running }
            let new = begin()
            running = new
            return new
        }
        // A loop counts as older than a call only if it was known before; whoever comes first waits for that.
        running.announcement.wait()
        return running.executor
    }

    private func begin() -> Running {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let announcement = DispatchGroup()
        announcement.enter()
        group.next().execute {
            ThreadPlace.announceSharedLoop()
            announcement.leave()
        }
        let executor = LoopExecutor(group.next(), observer: observer, stallThreshold: stallThreshold)
        return Running(group: group, executor: executor, announcement: announcement)
    }
}
