import CThreads
import NIOCore
import NIOPosix

/// Where code runs: the thread, the event loop which that thread drives, and the Swift task.
public struct ExecutionSite: Hashable, Sendable {
    /// The thread.
    public let thread: ThreadIdentity
    /// The event loop that the thread drives; `nil` off every loop.
    public let loop: LoopIdentity?
    /// The Swift runtime's id of the task, the number that the debugger shows; `nil` where no task runs.
    public let task: UInt64?

    /// The place where the caller is running now.
    public static func current() -> ExecutionSite {
        let place = ThreadPlace.current
        let task = cthreads_current_task_id()
        return ExecutionSite(
            thread: ThreadIdentity(id: cthreads_thread_id(), role: place.role, born: place.born),
            loop: place.loop ?? ForeignLoops.current(),
            task: task == 0 ? nil : task
        )
    }

    /// Whether the calling thread drives an event loop, which blocking would hold.
    static var isOnEventLoop: Bool {
        ThreadPlace.current.loop != nil || MultiThreadedEventLoopGroup.currentEventLoop != nil
    }
}
