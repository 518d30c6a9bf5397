/// Which thread code runs on, and what the thread exists for.
public struct ThreadIdentity: Hashable, Sendable {
    /// What a thread exists for.
    public enum Role: Hashable, Sendable {
        /// A member of the pool to which whole handlers are sent, with its number there.
        case worker(UInt32)
        /// A member of the pool to which single synchronous hooks are taken, with its number there.
        case offload(UInt32)
        /// A member of the pool whose threads own requests from the start, with its number there.
        case owner(UInt32)
        /// Made for one hook call, with a number never used twice.
        case side(UInt32)
        /// Anything else.
        case other
    }

    /// The operating system's id.
    public let id: UInt64
    /// What the thread exists for.
    public let role: Role
    /// When the thread was made, where this package made it.
    public let born: MonotonicTime?
}
