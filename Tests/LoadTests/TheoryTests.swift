import Load
import TestSupport
import Testing
import Trace

/// What is measured against what theory says of a server of known behaviour, to 5 %.
///
/// That needs a machine that does nothing else meanwhile: `ACTINGWEB_QUIET=1 swift test --filter TheoryTests`.
@Suite(
    .enabled(if: QuietMachine.isPromised, "other tests share the machine"),
    .serialized, .timeLimit(.minutes(5)))
struct TheoryTests {
    private static let tolerance = 0.05

    @Test func `a closed loop has the throughput of its server and waits for everybody before it`() async throws {
        let service = Duration.milliseconds(10)
        let faults = try await measured {
            try await KnownServer.serving(.queue(service: service)) { server in
                let report = try await LoadRun(
                    .of(server.url) { plan in
                        plan.connections = 8
                        plan.warmUp = .milliseconds(300)
                        plan.extent = .duration(.seconds(2))
                    }
                ).report()
                let times = report.tally.latency.measuredSummary
                return Self.faults(
                    [
                        ("throughput", report.throughput, 1 / service.inSeconds),
                        ("p50", times.percentile(50)?.inSeconds, 8 * service.inSeconds),
                        ("p90", times.percentile(90)?.inSeconds, 8 * service.inSeconds),
                    ])
            }
        }
        #expect(faults.isEmpty)
    }

    @Test(arguments: [Arrivals.Spacing.constant, .poisson])
    func `an open loop has the response times that its arrivals must have`(spacing: Arrivals.Spacing) async throws {
        // Long beside what a busy machine takes to wake a thread.
        let service = Duration.milliseconds(60)
        let faults = try await measured {
            try await KnownServer.serving(.queue(service: service)) { server in
                let report = try await LoadRun(
                    .of(server.url) { plan in
                        plan.connections = 64
                        plan.pace = .open(rate: 11.5, spacing)
                        plan.extent = .count(60)
                    }
                ).report()
                var arrivals = Arrivals(rate: 11.5, spacing: spacing, seed: 1)
                let due = (0..<60).map { _ in arrivals.next() }
                let theory = Theory.responseTimes(due, service: service)
                let times = report.tally.latency.correctedSummary
                return Self.faults(
                    [50.0, 75, 90, 95].map { percent in
                        (
                            "p\(percent)", times?.percentile(percent)?.inSeconds,
                            Theory.percentile(percent, of: theory).inSeconds
                        )
                    })
            }
        }
        #expect(faults.isEmpty)
    }

    @Test func `the times from when requests were due show a stall that the measured ones hide`() async throws {
        let (service, stall) = (Duration.milliseconds(5), Duration.milliseconds(500))
        let faults = try await measured {
            try await KnownServer.serving(.queue(service: service, stallAt: 60, stall: stall)) { server in
                let report = try await LoadRun(
                    .of(server.url) { plan in
                        // One connection waits for the stall and sends nothing meanwhile.
                        plan.connections = 1
                        plan.pace = .open(rate: 40, .constant)
                        plan.extent = .count(160)
                    }
                ).report()
                let due = (0..<160).map { Duration.milliseconds(25 * $0) }
                let theory = Theory.responseTimes(due, service: service, stallAt: 60, stall: stall)
                let (seen, hidden) = (report.tally.latency.correctedSummary, report.tally.latency.measuredSummary)
                var faults = Self.faults(
                    [95.0, 99].map { percent in
                        (
                            "p\(percent)", seen?.percentile(percent)?.inSeconds,
                            Theory.percentile(percent, of: theory).inSeconds
                        )
                    })
                if hidden.percentile(99) ?? .zero > .milliseconds(100) { faults.append("the measured times show it") }
                return faults
            }
        }
        #expect(faults.isEmpty)
    }

    @Test func `a closed loop is corrected by the interval that was expected`() async throws {
        let faults = try await measured {
            try await KnownServer.serving(
                .queue(service: .milliseconds(5), stallAt: 100, stall: .milliseconds(500))
            ) { server in
                let report = try await LoadRun(
                    .of(server.url) { plan in
                        plan.connections = 1
                        plan.pace = .closed(expectedInterval: .milliseconds(5))
                        plan.extent = .count(300)
                    }
                ).report()
                let (seen, hidden) = (report.tally.latency.correctedSummary, report.tally.latency.measuredSummary)
                // 300 calls, and a hundred that would have been sent during the stall, each 5 ms shorter.
                var faults = Self.faults([
                    ("p90", seen?.percentile(90)?.inSeconds, 0.305), ("p99", seen?.percentile(99)?.inSeconds, 0.485),
                ])
                if hidden.percentile(99) ?? .zero > .milliseconds(50) { faults.append("the measured times show it") }
                return faults
            }
        }
        #expect(faults.isEmpty)
    }

    @Test func `the knee is near the rate that the server can serve`() async throws {
        let faults = try await measured(attempts: 3) {
            try await KnownServer.serving(.queue(service: .milliseconds(4))) { server in
                let plan = try LoadPlan.of(server.url) { plan in
                    plan.connections = 64
                    plan.pace = .open(rate: 1, .constant)
                    plan.extent = .duration(.seconds(1))
                }
                let report = try await LoadRun(plan, search: LoadRun.Search(firstRate: 100)).report()
                let best = report.knee?.best?.step.rate ?? 0
                return (225.0...270).contains(best) ? [] : ["\(best)/s"]
            }
        }
        #expect(faults.isEmpty)
    }

    private static func faults(_ figures: [(name: String, value: Double?, expected: Double)]) -> [String] {
        figures.compactMap { name, value, expected in
            let deviation = value.map { abs($0 - expected) / expected } ?? .infinity
            return deviation <= tolerance ? nil : "\(name) is \(value ?? -1) and should be \(expected)"
        }
    }
}
