/// What came of sending at one rate for a while.
package struct RateStep: Hashable, Sendable {
    /// The rate that was asked for.
    package var rate: Double
    /// Requests a second that were due.
    package var offered: Double
    /// Requests a second that were answered well.
    package var achieved: Double
    /// Response times from when requests were due; `nil` where nothing was answered.
    package var p50: Duration?
    package var p99: Duration?
    /// The share of requests that failed, from 0 to 1.
    package var failures: Double
    /// Whether the generator itself may have been what was slow.
    package var isGeneratorBound: Bool

    package init(
        rate: Double, offered: Double, achieved: Double, p50: Duration?, p99: Duration?, failures: Double = 0,
        isGeneratorBound: Bool = false
    ) {
        self.rate = rate
        self.offered = offered
        self.achieved = achieved
        self.p50 = p50
        self.p99 = p99
        self.failures = failures
        self.isGeneratorBound = isGeneratorBound
    }
}
