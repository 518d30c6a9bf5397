import ActingWeb
import ActingWebHTTP
import ActingWebInspector
import ArgumentParser
import JSON
import Load

/// Sends requests to an MCP server and says how it took them.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Send requests to an MCP server and measure how it takes them.",
        discussion: """
            A closed loop asks again on each connection as soon as it has its answer; with --rate requests are due \
            whether or not the server keeps up, and response times count from when they were due. Every answer is \
            read and checked. The generator measures itself and says when it may have been the bottleneck.

              actingweb-inspector load --url http://127.0.0.1:8765/mcp \\
                --tool 'get_echo={"text":"n {i}"}' --connections 64

              actingweb-inspector load --app demo --mode thread-pool \\
                --tool 'get_io20={"text":"ping"}' --rate 400 --poisson

              actingweb-inspector load --url http://127.0.0.1:8765/mcp \\
                --tool 'search_memories={"query":"k{rand:1..100}"}' --tool list_memories \\
                --weight search_memories=9 --duration 30s --json

              actingweb-inspector load --app demo --tool 'get_echo={"text":"x"}' --find-knee

            In arguments, addresses of resources and expected texts, {i} is the request's number, {rand:1..100} a \
            random one, {uuid} a new UUID, and {{ a brace.

            The report goes to standard output, and while it runs a line that says how far it is to standard error \
            if that is a terminal. With --json the report is one JSON object; --schema prints what it is made of.

            Exit codes:
              0    the run was done, and no more failed than --max-failures lets pass
              1    the run could not begin: the report has nothing to tell
              2    more requests failed, or the server went away
              64   a mistake on the command line
              130  ended by SIGINT or SIGTERM; the report tells of what was done, if anything was
            """
    )

    @OptionGroup(title: "Where") var target: LoadTarget
    @OptionGroup(title: "What") var request: LoadRequests
    @OptionGroup(title: "How much") var pace: LoadPace

    @Option(help: "The share of requests that may fail before the exit code is 2, in percent.")
    var maxFailures = 0.0

    @Flag(help: "Write the report as one JSON object.")
    var json = false

    @Flag(help: "Print the JSON Schema of the report and do nothing else.")
    var schema = false

    func validate() throws {
        guard !schema else { return }
        guard (0...100).contains(maxFailures) else {
            throw ValidationError("--max-failures must be from 0 to 100; it is \(maxFailures).")
        }
        try target.check()
        _ = try request.mix()
        try pace.check()
    }

    func run() async throws {
        guard !schema else { return print(LoadReportSchema.json) }
        let report: LoadReport
        do {
            report = try await self.report()
        } catch is CancellationError {
            // Ended before anything could be sent.
            throw ExitCode(130)
        }
        if json { print(report.json) } else { print(report.lines.joined(separator: "\n")) }
        let code = report.exitCode(letting: maxFailures / 100)
        if code != 0 { throw ExitCode(code) }
    }

    private func report() async throws -> LoadReport {
        if let url = target.url { return try await LoadSession(run(at: url)).report() }
        return try await target.inspector().load { url in try await LoadSession(run(at: url)).report() }
    }

    private func run(at url: String) throws -> LoadRun {
        var plan = LoadPlan(endpoint: try Endpoint(url: url), mix: try request.mix())
        plan.headers = target.headers
        plan.wire = target.wire
        pace.apply(to: &plan)
        // A server in this process has the other end of each connection.
        if target.app != nil { plan.otherFiles += plan.connections }
        return LoadRun(plan, search: pace.search)
    }
}
