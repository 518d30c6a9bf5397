/// What a load generator has measured so far.
package struct LoadFigures: Hashable, Sendable {
    /// One way of failing.
    package struct Failure: Hashable, Sendable {
        /// A short name: `timed-out`, `http-503`.
        package var kind: String
        package var count: Int

        package init(kind: String, count: Int) {
            self.kind = kind
            self.count = count
        }
    }

    /// How long it has been sending, warm-up included.
    package var elapsed: Duration
    /// How long it will be sending.
    package var expected: Duration
    /// Good answers a second: over the last second while it goes on, over all that was measured at the end.
    package var perSecond: Double
    /// Requests of the measured time that were answered well.
    package var answered: Int
    package var failed: Int
    /// The ways of failing, most frequent first.
    package var failures: [Failure]
    package var inFlight: Int
    /// Requests that are due and wait for a connection.
    package var waiting: Int
    package var measured: LoadTimes?
    /// From when requests were due; `nil` where the answers decide when they are sent.
    package var corrected: LoadTimes?
    package var timeline: LoadTimeline?
    /// Why the figures may be the generator's own, in sentences; known at the end.
    package var concerns: [String]

    package init(
        elapsed: Duration, expected: Duration, perSecond: Double, answered: Int, failed: Int, failures: [Failure],
        inFlight: Int, waiting: Int, measured: LoadTimes?, corrected: LoadTimes?, timeline: LoadTimeline?,
        concerns: [String] = []
    ) {
        self.elapsed = elapsed
        self.expected = expected
        self.perSecond = perSecond
        self.answered = answered
        self.failed = failed
        self.failures = failures
        self.inFlight = inFlight
        self.waiting = waiting
        self.measured = measured
        self.corrected = corrected
        self.timeline = timeline
        self.concerns = concerns
    }
}
