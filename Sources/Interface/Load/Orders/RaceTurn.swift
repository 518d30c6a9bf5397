package import Trace

/// What one turn of a race came to.
package struct RaceTurn: Hashable, Sendable {
    package var mode: ExecutionMode
    package var began: Instant
    package var ended: Instant
    /// Good answers a second.
    package var perSecond: Double
    package var p50: Duration?
    package var p99: Duration?
    package var answered: Int
    package var failed: Int
    /// Whether the generator itself may have been what was slow.
    package var isSuspect: Bool

    package init(
        mode: ExecutionMode, began: Instant, ended: Instant, perSecond: Double, p50: Duration?, p99: Duration?,
        answered: Int, failed: Int, isSuspect: Bool
    ) {
        self.mode = mode
        self.began = began
        self.ended = ended
        self.perSecond = perSecond
        self.p50 = p50
        self.p99 = p99
        self.answered = answered
        self.failed = failed
        self.isSuspect = isSuspect
    }
}
