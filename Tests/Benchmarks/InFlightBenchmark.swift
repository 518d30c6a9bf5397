import ActingWeb
import ActingWebHTTP
import ArgumentParser
import Foundation
import Load
import Trace
import TraceInstrumentation

/// Many slow calls in flight at a time: what each takes of memory, and how many threads they need.
struct InFlightBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "in-flight", abstract: "Many slow calls in flight: memory, threads, and whether all are answered.")

    @Option(help: "How many calls.")
    var calls = 10_000

    @Option(help: "How many seconds each waits.")
    var seconds = 2

    @Option(help: "The mode that serves them.")
    var mode = "async"

    @Option(help: "Where to call; for the process that makes the calls.")
    var url: String?

    func validate() throws {
        guard ActingWeb.ExecutionMode(rawValue: mode) != nil else { throw ValidationError("there is no mode \(mode)") }
    }

    func run() async throws {
        if let url { return try await call(url) }
        // Connections, and what the process has open beside them.
        try OpenFileLimit.makeRoom(for: calls + 128)
        try await RunningServer.with { server in
            server.modes.current = ActingWeb.ExecutionMode(rawValue: mode) ?? .async
            let idle = try Usage.now
            let client = Process()
            client.executableURL = URL(fileURLWithPath: "/proc/self/exe")
            client.arguments = [
                "in-flight", "--calls", "\(calls)", "--seconds", "\(seconds)", "--url", server.url,
            ]
            try client.run()
            var most = idle
            while client.isRunning {
                try await Task.sleep(for: .milliseconds(50))
                let now = try Usage.now
                most = Usage(threads: max(most.threads, now.threads), bytes: max(most.bytes, now.bytes))
            }
            guard client.terminationStatus == 0 else { throw ClientFailed(status: client.terminationStatus) }
            print("mode \(mode), \(calls) calls of \(seconds) s on one loop")
            print("threads: \(idle.threads) idle, \(most.threads) at the most")
            print(
                "resident: \(idle.bytes >> 20) MB idle, \(most.bytes >> 20) MB at the most: "
                    + "\((most.bytes - idle.bytes) / max(1, calls)) bytes a request")
        }
    }

    /// Opens every connection, sends a call on each, and counts the answers.
    private func call(_ url: String) async throws {
        var plan = LoadPlan(
            endpoint: try Endpoint(url: url), mix: try Mix([.tool(#"slow={"seconds":\#(seconds)}"#)]))
        plan.connections = calls
        plan.extent = .count(calls)
        plan.warmUp = .zero
        plan.timeout = .seconds(60 + seconds)
        let report = try await LoadRun(plan).report()
        print("answered: \(report.tally.answered) of \(calls) in \(report.length)")
        if let failure = report.tally.failures.byCount.first { throw UnexpectedAnswer(failure: failure) }
    }

    private struct Usage {
        let threads: Int
        let bytes: Int

        static var now: Usage {
            get throws {
                guard let sample = ProcessProbe.sample() else {
                    throw ValidationError("the system does not tell what a process takes of it")
                }
                return Usage(threads: sample.threads.count, bytes: sample.residentBytes)
            }
        }
    }

    /// The process that makes the calls did not end well.
    private struct ClientFailed: Error, CustomStringConvertible {
        let status: Int32

        var description: String { "the process that makes the calls ended with status \(status)" }
    }
}
