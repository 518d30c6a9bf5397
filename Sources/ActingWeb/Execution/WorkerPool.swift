import NIOPosix
import Synchronization

/// A fixed number of threads that take blocking work off the event loops, first come, first served.
public final class WorkerPool: Sendable {
    /// How many threads there are.
    public let size: Int
    private let threads: NIOThreadPool
    private let announced = Atomic<UInt32>(0)

    /// Starts the threads.
    ///
    /// - Parameter size: how many, at least one.
    public init(size: Int) {
        self.size = max(1, size)
        threads = NIOThreadPool(numberOfThreads: self.size)
        threads.start()
    }

    /// Runs a blocking function on one of the threads while the calling task is suspended.
    ///
    /// The function sees none of the caller's task-locals. Cancelled while it waits for a thread, it is given up when
    /// one is free, and not before. Cancelled later, it runs on, but the hooks that it calls are cancelled.
    ///
    /// - Parameter body: what to run; it may block its thread for as long as it needs.
    /// - Returns: what the function returned.
    /// - Throws: what the function threw, or `CancellationError` where the task was cancelled or the pool shut down
    ///   before a thread was free.
    public func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let scope = CancellationScope()
        return try await withTaskCancellationHandler {
            try await threads.runIfActive {
                self.announceThread()
                return try CancellationScope.$current.withValue(scope, operation: body)
            }
        } onCancel: {
            scope.cancel()
        }
    }

    /// Ends the threads when the work they have is done.
    public func shutdown() async throws {
        try await threads.shutdownGracefully()
    }

    /// Numbers the calling thread of the pool when it is first seen.
    private func announceThread() {
        guard ThreadPlace.current.role == .other else { return }
        ThreadPlace.announceWorker(announced.wrappingAdd(1, ordering: .relaxed).oldValue)
    }
}
