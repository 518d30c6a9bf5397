import Dispatch
import NIOCore
import NIOPosix
import Synchronization

/// One long-lived event loop for the async hooks of synchronous hosts: a blocking caller hands a hook over and waits.
///
/// The loop is started when it is first needed; `start()` does so earlier.
public final class SharedLoop: Sendable {
    private let observer: any ExecutionObserver
    private let running = Mutex<(group: MultiThreadedEventLoopGroup, executor: LoopExecutor)?>(nil)

    /// A loop that is not started yet.
    ///
    /// - Parameter observer: is told of stalls, where it wants polls to be timed.
    public init(observer: any ExecutionObserver = NoObserver()) {
        self.observer = observer
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
        running.withLock { running in
            if let running { return running.executor }
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            let announced = DispatchSemaphore(value: 0)
            group.next().execute {
                ThreadPlace.announceSharedLoop()
                announced.signal()
            }
            announced.wait()
            let executor = LoopExecutor(group.next(), observer: observer)
            running = (group, executor)
            return executor
        }
    }
}
