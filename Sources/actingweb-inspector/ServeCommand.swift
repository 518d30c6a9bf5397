public import ActingWebInspector
public import ArgumentParser

/// Serves without a screen.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve without a screen: a line when ready, then a line for each finished request.",
        discussion: """
            With --log json each line is one JSON object with the request's call tree: hooks, paths and the reason \
            for each, loops, threads, tasks, and times in nanoseconds. The line that says where the server listens \
            then goes to standard error.
            """
    )

    @OptionGroup var server: ServerOptions

    @Option(help: "How finished requests are written.")
    var log = LogFormat.text

    func run() async throws {
        Inspector.observeLogsAndSpans()
        let configuration = server.inspection()
        try await Inspector(server.makeApp(), configuration: configuration).serve(log: log)
    }
}

extension LogFormat: ExpressibleByArgument {}
