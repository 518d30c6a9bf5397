/// Which thread code runs on, and what the thread exists for.
public struct ThreadIdentity: Hashable, Sendable {
    /// What a thread exists for.
    public enum Role: Hashable, Sendable {
        /// A member of a `WorkerPool`, with its number there.
        case worker(UInt32)
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
