import CThreads

/// A point on the machine's monotonic clock, in nanoseconds from an arbitrary origin.
public struct MonotonicTime: Hashable, Comparable, Sendable {
    /// The reading of the clock in nanoseconds.
    public var nanoseconds: UInt64

    /// A point that was read elsewhere.
    public init(nanoseconds: UInt64) {
        self.nanoseconds = nanoseconds
    }

    /// The present moment.
    public static var now: MonotonicTime { MonotonicTime(nanoseconds: cthreads_now()) }

    /// Orders two points of the same clock.
    public static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
