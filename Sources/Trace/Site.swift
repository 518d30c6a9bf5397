/// Where code was observed to run: the thread, the event loop that the thread drives, and the Swift task.
package struct Site: Hashable, Sendable {
    package var thread: Thread
    /// `nil` off every event loop.
    package var loop: Loop?
    /// The Swift runtime's id of the task; `nil` where no task was running.
    package var task: UInt64?

    package init(thread: Thread, loop: Loop? = nil, task: UInt64? = nil) {
        self.thread = thread
        self.loop = loop
        self.task = task
    }

    /// The shortest name of the place: the loop's, else the thread's own, else the thread's id (`thread-20418`).
    package var label: String {
        loop?.label ?? thread.label ?? "thread-\(thread.id)"
    }
}
