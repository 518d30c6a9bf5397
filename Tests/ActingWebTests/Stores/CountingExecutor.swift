import NIOCore
import Synchronization

/// Runs the jobs of a task on an event loop and counts them: a task that suspends goes on with another one.
final class CountingExecutor: TaskExecutor {
    private let loop: any EventLoop
    private let jobs = Atomic<Int>(0)

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    var count: Int { jobs.load(ordering: .relaxed) }

    func enqueue(_ job: consuming ExecutorJob) {
        jobs.wrappingAdd(1, ordering: .relaxed)
        let job = UnownedJob(job)
        loop.execute {
            unsafe job.runSynchronously(on: self.asUnownedTaskExecutor())
        }
    }
}
