import Trace

/// What a run measured.
package struct LoadReport: Sendable {
    package let plan: LoadPlan
    package let wire: MCPWire
    /// Who the server says it is.
    package let serverName: String?
    package let ending: LoadEnding
    /// How long it was measured.
    package let length: Duration
    package let tally: LoadTally
    package let health: GeneratorHealth
    /// How the highest sustained rate was looked for; the other figures are then those of that rate.
    package var knee: KneeSearch?
    /// What the server did meanwhile, where it is in this process.
    package var server: ServerEvidence?

    init(_ plan: LoadPlan, _ finding: Probe.Finding, _ result: LoadStage.Result) {
        self.plan = plan
        wire = finding.wire
        serverName = finding.serverName
        ending = result.ending
        tally = result.tally
        let window = result.window
        // Where the number of requests decides, the last answer is the end.
        let end = result.ending == .completed ? window.end ?? tally.lastAnswer ?? result.ended : result.ended
        length = min(end, window.end ?? end).since(window.measured)
        let lateness = plan.pace.rate == nil ? nil : tally.lateness.measuredSummary
        health = GeneratorHealth(threads: tally.threads, lateness: lateness)
    }

    /// Good answers a second.
    package var throughput: Double { perSecond(tally.completed) }

    /// Requests a second that were due.
    package var offered: Double { perSecond(tally.due) }

    /// Why the generator itself may have been what was slow; empty where it was not.
    package var concerns: [GeneratorHealth.Concern] {
        health.concerns(median: tally.latency.measuredSummary.percentile(50))
    }

    /// The run as a step of a search.
    package var step: RateStep {
        let times = tally.latency.correctedSummary ?? tally.latency.measuredSummary
        return RateStep(
            rate: plan.pace.rate ?? throughput, offered: offered, achieved: throughput, p50: times.percentile(50),
            p99: times.percentile(99) ?? times.greatest, failures: tally.failureShare,
            isGeneratorBound: !concerns.isEmpty)
    }

    private func perSecond(_ count: Int) -> Double {
        let seconds = Double(length.nanoseconds) / 1e9
        return seconds > 0 ? Double(count) / seconds : 0
    }
}
