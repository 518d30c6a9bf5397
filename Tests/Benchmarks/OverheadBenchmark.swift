import ArgumentParser
import Bench
import Load
import Trace
import TraceInstrumentation

/// What observing costs: the same calls with levels in turn, so that what else the machine does meets all of them.
struct OverheadBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overhead", abstract: "Throughput at each level of observation.")

    @Option(help: "The demo application's tool to call.")
    var tool = "get_echo"

    @Option(help: "How many connections call at the same time.")
    var connections = 64

    @Option(help: "How many times each level has its turn.")
    var rounds = 7

    @Option(help: "How long a turn takes, in seconds.")
    var seconds = 3.5

    func run() async throws {
        try await RunningServer.with { server in
            let closed = ClosedLoop(url: server.url, connections: connections, tool: tool)
            _ = try await closed.run(for: .seconds(1))
            var rates: [ObservationLevel: [Double]] = [:]
            var shares: [ObservationLevel: [Double]] = [:]
            for _ in 0..<rounds {
                for level in ObservationLevel.allCases {
                    server.levels.current = level
                    _ = server.takeShares()
                    rates[level, default: []].append(
                        try await closed.run(for: .seconds(seconds)).throughput)
                    // The first look may lie in the turn before.
                    shares[level, default: []] += server.takeShares().dropFirst()
                }
            }
            report(rates, shares)
        }
    }

    private func report(_ rates: [ObservationLevel: [Double]], _ shares: [ObservationLevel: [Double]]) {
        print("\(tool), \(connections) connections, \(rounds) turns of \(seconds) s for each level, one server loop")
        let base = (rates[.off] ?? []).summary.median
        for level in ObservationLevel.allCases {
            let rate = (rates[level] ?? []).summary
            let share = base > 0 ? (1 - rate.median / base) * 100 : 0
            print(
                level.name, "\(rate.median.short)/s (\(rate.low.short)–\(rate.high.short))",
                "costs \(share.short) % of off;",
                "reported \(((shares[level] ?? []).summary.median * 100).short) %")
        }
    }
}
