/// One thread of the process, as it was seen from code that ran on it.
package struct Thread: Hashable, Sendable {
    /// What the thread exists for.
    package enum Role: Hashable, Sendable {
        /// A member of the pool to which whole handlers are sent, with its number there.
        case worker(UInt32)
        /// A member of the pool to which single sync hooks are taken, with its number there.
        case offload(UInt32)
        /// A member of the pool whose threads own requests from the start, with its number there.
        case owner(UInt32)
        /// A thread that was made for one hook call, with a number never used twice.
        case side(UInt32)
        /// Anything else: a loop's thread, the main thread, the concurrency runtime's, a foreign one.
        case other
    }

    /// The operating system's id of the thread.
    package var id: UInt64
    package var role: Role
    /// When the thread was made, where the library made it.
    package var born: Instant?

    package init(id: UInt64, role: Role, born: Instant? = nil) {
        self.id = id
        self.role = role
        self.born = born
    }

    /// The thread's name on screen where it has one: `pool-3`, `offload-0`, `worker-1`, `side-12`.
    package var label: String? {
        switch role {
        case .worker(let number): "pool-\(number)"
        case .offload(let number): "offload-\(number)"
        case .owner(let number): "worker-\(number)"
        case .side(let number): "side-\(number)"
        case .other: nil
        }
    }
}
