import Dispatch
import Synchronization

/// A bounded number of threads that take blocking work off the event loops, first come, first served.
///
/// Threads are started when work comes and nobody is free to take it, and live until the pool is shut down.
public final class WorkerPool: Sendable {
    /// What a pool is for, which its threads are known by.
    public enum Purpose: Sendable {
        /// Runs whole handlers.
        case handlers
        /// Runs single synchronous hooks of handlers that are awaited.
        case offload
        /// Runs requests from the start to the end.
        case owners
    }

    /// Runs, unless it is told why it cannot.
    private typealias Work = @Sendable (_ refusal: (any Error)?) -> Void

    private struct State {
        var queue: WorkerQueue<Work>
        var numbers: UInt32 = 0
        var waitingForEnd: [CheckedContinuation<Void, Never>] = []
    }

    /// How many threads there may be.
    public let size: Int
    private let purpose: Purpose
    private let spawn: @Sendable (@escaping @Sendable () -> Void) -> Bool
    private let state: Mutex<State>
    private let bell = DispatchSemaphore(value: 0)

    /// A pool without threads yet.
    ///
    /// - Parameters:
    ///   - size: how many threads there may be, at least one.
    ///   - purpose: what they are for.
    public convenience init(size: Int, for purpose: Purpose = .handlers) {
        self.init(size: size, for: purpose, spawn: SpawnedThread.start)
    }

    /// A pool whose threads are started by `spawn`, which says whether it could.
    init(size: Int, for purpose: Purpose, spawn: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool) {
        self.size = max(1, size)
        self.purpose = purpose
        self.spawn = spawn
        state = Mutex(State(queue: WorkerQueue(limit: max(1, size))))
    }

    /// How busy the pool is now.
    public var load: PoolLoad { state.withLock { $0.queue.load } }

    /// Whether somebody waits for the threads to end.
    var isAwaited: Bool { state.withLock { !$0.waitingForEnd.isEmpty } }

    /// Runs a blocking function on one of the threads while the calling task is suspended.
    ///
    /// The function sees none of the caller's task-locals. Cancelled while it waits for a thread, it is given up when
    /// one is free, and not before. Cancelled later, it runs on, but the hooks that it calls are cancelled.
    ///
    /// - Parameter body: what to run; it may block its thread for as long as it needs.
    /// - Returns: what the function returned.
    /// - Throws: what the function threw, `CancellationError` where the task was cancelled or the pool shut down
    ///   before a thread was free, or `ThreadUnavailable`.
    public func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let scope = CancellationScope()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                submit { refusal in
                    continuation.resume(
                        with: Result {
                            if let refusal { throw refusal }
                            return try CancellationScope.$current.withValue(scope) {
                                try CancellationScope.checkCancellation()
                                return try body()
                            }
                        }
                    )
                }
            }
        } onCancel: {
            scope.cancel()
        }
    }

    /// Takes the calling task to one of the threads for a blocking function, and back again.
    ///
    /// The function runs in the caller's own task and sees its task-locals.
    ///
    /// - Parameter body: what to run; it may block its thread for as long as it needs.
    /// - Returns: what the function returned.
    /// - Throws: what the function threw, or `CancellationError` where the task was cancelled before a thread was free.
    func host<Value: Sendable>(_ body: () throws -> Value) async throws -> Value {
        try await withTaskExecutorPreference(self) {
            try Task.checkCancellation()
            return try body()
        }
    }

    /// Ends the threads when the work they have is done.
    public func shutdown() async throws {
        await withCheckedContinuation { continuation in
            let (ending, remaining) = state.withLock { state in
                let ending = state.queue.shutDown()
                let remaining = state.queue.load.threads
                if remaining > 0 { state.waitingForEnd.append(continuation) }
                return (ending, remaining)
            }
            for _ in 0..<ending { bell.signal() }
            if remaining == 0 { continuation.resume() }
        }
    }

    private func submit(_ work: @escaping Work) {
        let demand = state.withLock { $0.queue.add(work, at: .now) }
        switch demand {
        case .signal: bell.signal()
        case .signalAndSpawn:
            bell.signal()
            guard !spawn({ self.serve() }) else { return }
            for work in state.withLock({ $0.queue.spawnFailed() }) { work(ThreadUnavailable()) }
            // Who shut the pool down meanwhile waits for the thread that never was.
            leave()
        case .refuse: work(CancellationError())
        }
    }

    /// What each thread does from its start to its end.
    private func serve() {
        announceThread()
        while true {
            bell.wait()
            switch state.withLock({ $0.queue.next(at: .now) }) {
            case .run(let work):
                work(nil)
                state.withLock { $0.queue.done() }
            case .wait: continue
            case .end: return leave()
            }
        }
    }

    private func leave() {
        let waiting = state.withLock { state in
            guard state.queue.load.threads == 0 else { return [] as [CheckedContinuation<Void, Never>] }
            defer { state.waitingForEnd = [] }
            return state.waitingForEnd
        }
        for continuation in waiting { continuation.resume() }
    }

    private func announceThread() {
        let number = state.withLock { state in
            defer { state.numbers &+= 1 }
            return state.numbers
        }
        switch purpose {
        case .handlers: ThreadPlace.announceWorker(.worker(number), name: "pool-\(number)")
        case .offload: ThreadPlace.announceWorker(.offload(number), name: "offload-\(number)")
        case .owners: ThreadPlace.announceWorker(.owner(number), name: "worker-\(number)")
        }
    }
}

extension WorkerPool: TaskExecutor {
    /// Queues a job behind what the threads have to do already.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        submit { refusal in
            guard refusal != nil else { return unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
            // A job has to run somewhere, or its task would never end; the place is recorded as it is.
            DispatchQueue.global().async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}
