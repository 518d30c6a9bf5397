import Trace

/// What the generator measured of itself, and whether it was what was slow.
package struct GeneratorHealth: Hashable, Sendable {
    /// What one of its threads had of the machine while it measured.
    package struct Thread: Hashable, Sendable {
        /// The share of the time in which it ran, from 0 to 1.
        package var running: Double
        /// The share in which it was ready and another had the processor; `nil` where the system does not say.
        package var kept: Double?

        package init(running: Double, kept: Double?) {
            self.running = running
            self.kept = kept
        }

        /// The share of the time in which it had something to do.
        package var busy: Double { running + (kept ?? 0) }
    }

    /// A reason why the figures may be the generator's own.
    package enum Concern: Hashable, Sendable {
        /// A thread had something to do nearly all of the time.
        case busy(Double)
        /// Requests were sent later than they were due although a connection was free.
        case late(p99: Duration)
    }

    package var threads: [Thread]
    /// How late requests were looked at after they were due, whatever the server did; `nil` where none were due.
    package var lateness: LatencySummary?

    package init(threads: [Thread], lateness: LatencySummary? = nil) {
        self.threads = threads
        self.lateness = lateness
    }

    private static let mostBusy = 0.9

    /// Why the generator may have been the bottleneck, beside this median response time; empty where it was not.
    package func concerns(median: Duration?) -> [Concern] {
        var concerns: [Concern] = []
        if let busiest = threads.map(\.busy).max(), busiest >= Self.mostBusy { concerns.append(.busy(busiest)) }
        let limit = max(.milliseconds(1), (median ?? .zero) / 10)
        if let p99 = lateness?.percentile(99), p99 > limit { concerns.append(.late(p99: p99)) }
        return concerns
    }
}
