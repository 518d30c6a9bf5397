import Trace

/// How far a run is.
package struct LoadProgress: Hashable, Sendable {
    package enum Phase: Hashable, Sendable {
        case connecting
        case sending
        case ended
    }

    package let phase: Phase
    /// How long it has been sending.
    package let elapsed: Duration
    /// How long it will be sending, ramp and warm-up included; `nil` where the number of requests decides.
    package let expected: Duration?
    /// The rate that is tried; `nil` in a closed loop.
    package let rate: Double?
    package let sent: Int
    package let answered: Int
    package let failed: Int
    /// Answers of the last whole second.
    package let perSecond: Double
    package let open: Int
    package let inFlight: Int
    /// Requests that are due and wait for a connection.
    package let waiting: Int
    package let failures: FailureTally
    /// Response times as they were measured.
    package let measured: LatencySummary?
    package let corrected: LatencySummary?
    package let timeline: Timeline?
    /// The rates that a search has tried.
    package let steps: [KneeSearch.Judged]

    init(
        plan: LoadPlan, posts: [LoadBoard.Post], phase: Phase, rate: Double?, steps: [KneeSearch.Judged], now: Instant
    ) {
        var tally = posts.first?.tally
        for post in posts.dropFirst() { tally?.merge(post.tally) }
        let begin = tally?.timeline.begin
        self.phase = phase
        elapsed = begin.map { now.since($0) } ?? .zero
        expected = plan.expectedLength
        self.rate = rate
        self.steps = steps
        sent = (tally?.sent ?? 0) + (tally?.warmUp ?? 0)
        answered = tally?.answered ?? 0
        failed = tally?.failures.count ?? 0
        perSecond = tally?.timeline.recentRate ?? 0
        open = posts.reduce(0) { $0 + $1.open }
        inFlight = posts.reduce(0) { $0 + $1.inFlight }
        waiting = posts.reduce(0) { $0 + $1.waiting }
        failures = tally?.failures ?? FailureTally()
        measured = tally?.latency.measuredSummary
        corrected = tally?.latency.correctedSummary
        timeline = tally?.timeline
    }
}

extension Timeline {
    /// Answers a second in the last slices, a second long together; the one that is not over is left out.
    fileprivate var recentRate: Double {
        let width = Double(width.nanoseconds) / 1e9
        let recent = slices.dropLast().suffix(max(1, Int(1 / width)))
        guard !recent.isEmpty else { return 0 }
        return Double(recent.reduce(0) { $0 + $1.answered }) / (Double(recent.count) * width)
    }
}
