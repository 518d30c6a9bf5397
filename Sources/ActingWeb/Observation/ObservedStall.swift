import Synchronization

/// A time in which an event loop ran one thing without a pause, for longer than is good for what else it serves.
public struct ObservedStall: Hashable, Sendable, Identifiable {
    /// A request that had to wait for a stall to end.
    public struct Loss: Hashable, Sendable {
        /// How it is known that the request waited.
        public enum Evidence: Hashable, Sendable {
            /// Its task was ready to run on the loop.
            case queued
            /// Its bytes had come, and nobody read them.
            case unread
        }

        /// The stall.
        public let stall: UInt64
        /// The request.
        public let request: UInt64
        /// How much of the stall it waited for, in nanoseconds.
        public let lost: UInt64
        /// How that is known.
        public let evidence: Evidence
    }

    private static let numbers = Atomic<UInt64>(1)

    /// A number never used twice in a process.
    public let id: UInt64
    /// The loop.
    public let loop: LoopIdentity
    /// When the loop began what it ran.
    public let began: MonotonicTime
    /// When it was done.
    public let ended: MonotonicTime
    /// The request on whose behalf it ran, where that is known.
    public let request: UInt64?
    /// The hook call that took most of the time; `nil` where none did.
    public let call: UInt64?

    static func nextID() -> UInt64 { numbers.wrappingAdd(1, ordering: .relaxed).oldValue }
}
