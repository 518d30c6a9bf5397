public import ActingWebInspector
public import ArgumentParser
import Bench
import Preferences

/// Serves without a screen.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve without a screen: a line when ready, then a line for each finished request.",
        discussion: """
            With --log json each line is one JSON object with the request's call tree: hooks, paths and the reason \
            for each, loops, threads, tasks, and times in nanoseconds. The line that says where the server listens \
            then goes to standard error. With --log none there are no lines but that one, and the figures at the end.
            """
    )

    @OptionGroup var server: ServerOptions

    @Option(help: "How finished requests are written.")
    var log = LogFormat.text

    @Option(
        help: ArgumentHelp(
            "Which finished requests are written, such as 'path:T or held>10ms'; the article Filtering has the language.",
            valueName: "query"))
    var filter: String?

    @Flag(help: ArgumentHelp("End when standard input does.", visibility: .hidden))
    var untilInputEnds = false

    func validate() throws {
        _ = try parsedFilter
    }

    private var parsedFilter: RequestFilter? {
        get throws {
            do throws(RequestFilterError) {
                return try filter.map { text throws(RequestFilterError) in try RequestFilter(parsing: text) }
            } catch {
                throw ValidationError("--filter: \(error)")
            }
        }
    }

    func run() async throws {
        if untilInputEnds { InputEnd.terminateProcess() }
        Inspector.observeLogsAndSpans()
        let configuration = try server.inspection(.load(flags: server.flags))
        try await Inspector(server.makeApp(), configuration: configuration).serve(log: log, filter: parsedFilter)
    }
}

extension LogFormat: ExpressibleByArgument {}
