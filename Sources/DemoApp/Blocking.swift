#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ways to keep a thread from anything else.
enum Blocking {
    /// Sleeps without giving the thread away.
    static func wait(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        var rest = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        var left = timespec()
        // A signal may end the sleep early; what is left of it then stands in `left`.
        while unsafe nanosleep(&rest, &left) == -1, errno == EINTR { rest = left }
    }

    /// Computes until the time is over; answers with how many rounds it took.
    static func spin(_ duration: Duration) -> UInt64 {
        let end = ContinuousClock.now + duration
        var rounds: UInt64 = 0
        while ContinuousClock.now < end { rounds &+= 1 }
        return rounds
    }
}
