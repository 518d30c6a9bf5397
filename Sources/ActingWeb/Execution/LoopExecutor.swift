public import NIOCore

/// Runs the jobs of Swift tasks on one event loop.
///
/// A task tree under `withTaskExecutorPreference` of this executor never leaves the loop by itself: its awaits resume
/// there, and so do its child tasks. Detached tasks and Dispatch hops do leave.
public final class LoopExecutor: TaskExecutor {
    /// The loop on which every job runs.
    public let eventLoop: any EventLoop

    /// An executor for one loop; a loop may have several, but one is enough.
    public init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    /// Queues a job behind what the loop has to do already.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute {
            unsafe job.runSynchronously(on: self.asUnownedTaskExecutor())
        }
    }
}
