import ActingWeb
import ActingWebHTTP
import ArgumentParser
import Load

/// The same calls through two execution modes, in turn, so that what else the machine does meets both.
struct ModesBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modes",
        abstract: "async against thread-pool: response times and throughput of the same calls."
    )

    @Option(help: "The demo application's tool to call.")
    var tool = "get_io20"

    @Option(help: "How many connections call at the same time.")
    var connections = 64

    @Option(help: "How many times each mode has its turn.")
    var rounds = 5

    @Option(help: "How long a turn takes, in seconds.")
    var seconds = 2.0

    func run() async throws {
        try await RunningServer.with { server in
            let closed = ClosedLoop(port: server.port, connections: connections, tool: tool)
            _ = try await closed.run(for: .seconds(0.5))
            var results: [ExecutionMode: [LoadReport]] = [:]
            for _ in 0..<rounds {
                for mode in ExecutionMode.allCases {
                    server.modes.current = mode
                    results[mode, default: []].append(try await closed.run(for: .seconds(seconds)))
                }
            }
            report(results)
        }
    }

    private func report(_ results: [ExecutionMode: [LoadReport]]) {
        print("\(tool), \(connections) connections, \(rounds) turns of \(seconds) s for each mode, one server loop")
        print("mode         requests/s (range)            p50 ms (range)          p99 ms")
        for mode in ExecutionMode.allCases {
            let runs = results[mode] ?? []
            let rate = runs.map(\.throughput).summary
            let half = runs.map { $0.milliseconds(50) }.summary
            let tail = runs.map { $0.milliseconds(99) }.summary
            print(
                padded(mode.rawValue, 12),
                padded("\(rate.median.short) (\(rate.low.short)–\(rate.high.short))", 29),
                padded("\(half.median.short) (\(half.low.short)–\(half.high.short))", 23),
                tail.median.short
            )
        }
        let (fast, slow) = (median(results[.async]), median(results[.threadPool]))
        guard slow > 0 else { return }
        print("median response: async is \(((1 - fast / slow) * 100).short) % below thread-pool")
    }

    private func median(_ runs: [LoadReport]?) -> Double {
        (runs ?? []).map { $0.milliseconds(50) }.summary.median
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension LoadReport {
    /// The response time that this share of the requests stayed within, in percent; the longest where there are few.
    fileprivate func milliseconds(_ percent: Double) -> Double {
        let times = tally.latency.measuredSummary
        return (times.percentile(percent) ?? times.greatest).milliseconds
    }
}
