import ActingWebInspector
import ArgumentParser
import Bench
import JSON
import SystemPackage

/// Measures this program's servers by turns with what they are to be compared with.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure the server on this machine against its goals, and against others.",
        discussion: """
            Servers are started as processes of their own, with one event loop, and have turns: each once a round, \
            every other round backwards, so that what else the machine does meets all. Every answer is checked. A \
            figure is the median of its rounds with the range; a ratio is that of each round.

              echo        get_echo, 64 connections: against a bare SwiftNIO handler that answers a
                          constant, the levels of observation, and the peers
              io20        get_io20, 256 connections: against what its 20 ms allow, and thread-pool
              response    get_io20, 16 connections: median response times in each mode
              echo-modes  get_echo, 64 connections: async against thread-pool
              sync        get_io20_sync, 64 connections: offloaded to 32 workers, and inline
              memory      what the server takes after a million requests
              start       from the start of the process to its first answer

            A peer is an MCP server of others that runs already and has the same tools. Those named mcp and actingweb \
            have goals of their own: 20 and 50 times the throughput.

              actingweb-inspector bench --quick
              actingweb-inspector bench --rows echo --peer mcp=http://127.0.0.1:7402/mcp \\
                --peer actingweb=http://127.0.0.1:7315/mcp \\
                --peer-header "actingweb=Authorization: Bearer $TOKEN" --markdown

            Nothing else should run meanwhile. The result goes to standard output, and how far it is to standard \
            error. Ctrl-C ends the bench, with the result so far.

            Exit codes:
              0    every goal that was judged is met
              1    no goal was missed, and something could not be measured; its row says why
              2    a goal was missed
              64   a mistake on the command line
              130  ended by SIGINT or SIGTERM
            """
    )

    @Option(help: ArgumentHelp("What to measure, as names with commas. (default: all)", valueName: "names"))
    var rows: ExperimentNames?

    @Option(help: "How many turns each server has. (default: 5, with --quick 2)")
    var rounds: Int?

    @Option(
        help: ArgumentHelp("How long a turn is measured. (default: 2s, with --quick 500ms)", valueName: "time"))
    var duration: DurationArgument?

    @Flag(help: "A first look: few short turns, and memory after few requests.")
    var quick = false

    @Option(help: ArgumentHelp("A server to compare with: mcp=http://127.0.0.1:7402/mcp.", valueName: "name=url"))
    var peer: [String] = []

    @Option(
        help: ArgumentHelp(
            "A header field for a peer: 'actingweb=Authorization: Bearer …'.", valueName: "name=field:value"))
    var peerHeader: [String] = []

    @Flag(help: "How to write the result. (default: as text)")
    var format: BenchFormat?

    @Flag(help: "Print the JSON Schema of the result and do nothing else.")
    var schema = false

    func validate() throws {
        guard !schema else { return }
        if let rounds, !(1...1_000).contains(rounds) {
            throw ValidationError("--rounds must be from 1 to 1000; it is \(rounds).")
        }
        if let duration, !(.milliseconds(50) ... .seconds(3_600)).contains(duration.duration) {
            throw ValidationError("--duration must be from 50ms to 1h.")
        }
        _ = try plan
    }

    func run() async throws {
        guard !schema else { return print(BenchReportSchema.json) }
        let report = await BenchSession(try plan, program: Inspector.executable.string).report()
        switch format {
        case .json: print(report.json)
        case .markdown: print(report.markdown.joined(separator: "\n"))
        case nil: print(report.lines.joined(separator: "\n"))
        }
        if report.exitCode != 0 { throw ExitCode(report.exitCode) }
    }

    private var plan: BenchPlan {
        get throws {
            let peers: [Peer]
            do {
                peers = try Peer.all(peer, headers: peerHeader)
            } catch {
                throw ValidationError("\(error).")
            }
            let experiments = BenchPlan.standard(
                rows?.names ?? ExperimentName.allCases, peers: peers, isQuick: quick)
            guard peers.isEmpty || experiments.contains(where: { $0.name == .echo }) else {
                throw ValidationError("--peer is compared in echo, which --rows leaves out.")
            }
            return BenchPlan(
                experiments, rounds: rounds ?? (quick ? 2 : 5),
                length: duration?.duration ?? (quick ? .milliseconds(500) : .seconds(2)))
        }
    }
}

/// How the result is written.
enum BenchFormat: String, EnumerableFlag {
    case json
    case markdown

    static func help(for value: BenchFormat) -> ArgumentHelp? {
        switch value {
        case .json: "Write the result as one JSON object."
        case .markdown: "Write the result as tables of Markdown."
        }
    }
}
