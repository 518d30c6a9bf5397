import CThreads
public import NIOCore

/// Runs the jobs of Swift tasks on one event loop.
///
/// A task tree under `withTaskExecutorPreference` of this executor never leaves the loop by itself: its awaits resume
/// there, and so do its child tasks. Detached tasks and Dispatch hops do leave.
public final class LoopExecutor: TaskExecutor {
    /// How long a loop may run one thing without a pause before that is called a stall.
    public static let stallThreshold = Duration.milliseconds(20)

    /// The loop on which every job runs.
    public let eventLoop: any EventLoop
    package let meter: PollMeter

    /// An executor for one loop; a loop may have several, but one is enough.
    ///
    /// - Parameters:
    ///   - eventLoop: the loop.
    ///   - observer: is told of stalls, where it wants details.
    ///   - stallThreshold: how long a poll may take without being a stall.
    public init(
        _ eventLoop: any EventLoop, observer: any ExecutionObserver = NoObserver(),
        stallThreshold: Duration = LoopExecutor.stallThreshold
    ) {
        self.eventLoop = eventLoop
        meter = PollMeter(observer: observer, stallThreshold: stallThreshold)
    }

    /// An executor for a loop that is metered already.
    init(_ eventLoop: any EventLoop, meter: PollMeter) {
        self.eventLoop = eventLoop
        self.meter = meter
    }

    /// Queues a job behind what the loop has to do already.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard meter.isOn else {
            return eventLoop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
        // An unowned job is the address that the runtime's own functions take.
        let task = unsafe cthreads_job_task_id(unsafeBitCast(job, to: UnsafeMutableRawPointer.self))
        meter.queue(task)
        let queuedAt = MonotonicTime.now
        eventLoop.execute {
            self.meter.poll(task, queuedAt: queuedAt) {
                unsafe job.runSynchronously(on: self.asUnownedTaskExecutor())
            }
        }
    }
}
