/// How much a `CachingStore` keeps, and for how long.
public struct CacheLimits: Hashable, Sendable {
    /// How many answers of each kind are kept.
    public var capacity: Int
    /// How long something is kept; after that, what another process wrote is seen for sure.
    public var lifetime: Duration
    /// How long it is kept that there is nothing.
    public var absenceLifetime: Duration
    /// Above about how many bytes an answer is not kept.
    public var largestAnswer: Int

    /// Limits.
    public init(
        capacity: Int = 4096, lifetime: Duration = .seconds(10), absenceLifetime: Duration = .seconds(1),
        largestAnswer: Int = 16 * 1024
    ) {
        self.capacity = capacity
        self.lifetime = lifetime
        self.absenceLifetime = absenceLifetime
        self.largestAnswer = largestAnswer
    }

    /// For how long an answer is kept.
    ///
    /// - Parameters:
    ///   - isAbsence: whether it says that there is nothing.
    ///   - size: about how many bytes it takes; need not count beyond the number that it is given.
    /// - Returns: the time in nanoseconds; `nil` where the answer is too large.
    func lifetime(isAbsence: Bool, size: (_ limit: Int) -> Int) -> UInt64? {
        guard size(largestAnswer) <= largestAnswer else { return nil }
        return Self.nanoseconds(isAbsence ? absenceLifetime : lifetime)
    }

    private static func nanoseconds(_ duration: Duration) -> UInt64 {
        guard duration > .zero else { return 0 }
        let (seconds, rest) = (UInt64(duration.components.seconds), UInt64(duration.components.attoseconds))
        let (whole, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, sumOverflows) = whole.addingReportingOverflow(rest / 1_000_000_000)
        return overflows || sumOverflows ? .max : sum
    }
}
