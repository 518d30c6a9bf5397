import ArgumentParser
import Bench
import Load

/// What the load generator itself can reach, against a server that does as little as it can.
struct CeilingBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load-ceiling",
        abstract: "The load generator against wrk, on a bare SwiftNIO handler with one loop.",
        discussion: "wrk counts answers and does not look at them; the generator reads and checks each."
    )

    @Option(help: "How many connections call at the same time.")
    var connections = 64

    @Option(help: "How many times each has its turn.")
    var rounds = 5

    @Option(help: "How long a turn takes, in whole seconds.")
    var seconds = 2

    func run() async throws {
        let wrk = Wrk()
        try await BareServer.with { server in
            let closed = ClosedLoop(url: server.url, connections: connections, tool: "get_echo")
            _ = try await closed.run(for: .milliseconds(500))
            var own: [Double] = []
            var others: [Double] = []
            var busiest = 0.0
            for _ in 0..<rounds {
                let report = try await closed.run(for: .seconds(seconds))
                own.append(report.throughput)
                busiest = max(busiest, report.health.threads.map(\.running).max() ?? 0)
                if let wrk {
                    others.append(
                        try wrk.perSecond(
                            CallRequest(tool: "get_echo"), port: server.port, connections: connections,
                            seconds: seconds))
                }
            }
            report(own, others, busiest)
        }
    }

    private func report(_ own: [Double], _ others: [Double], _ busiest: Double) {
        print("a bare handler, \(connections) connections, \(rounds) turns of \(seconds) s for each, one server loop")
        let (ours, theirs) = (own.summary, others.summary)
        print(
            "load  \(ours.median.short)/s (\(ours.low.short)–\(ours.high.short)), its thread ran \((busiest * 100).short) %"
        )
        guard !others.isEmpty else { return print("wrk is not installed; nothing to compare with") }
        print("wrk   \(theirs.median.short)/s (\(theirs.low.short)–\(theirs.high.short))")
        guard theirs.median > 0, theirs.high > 0 else { return }
        print("ratio \((ours.median / theirs.median).short), best against best \((ours.high / theirs.high).short)")
    }
}
