import ActingWebInspector
import ArgumentParser
import Preferences

/// Serves over standard input and output.
struct StdioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stdio",
        abstract: "Serve the one client that starts this program, over standard input and output.",
        discussion: """
            Each line is one message, in both revisions' ways: with a handshake or without. \
            Put this into a desktop client's list of servers:

              {"mcpServers": {"memory": {
                "command": "actingweb-inspector",
                "args": ["stdio", "--app", "memory"]}}}

            The program ends when its input does. What hooks print goes to standard error. With --trace each \
            finished message is added to a file as one JSON object, as serve --log json writes it.
            """
    )

    @OptionGroup var app: AppOptions
    @OptionGroup var execution: ExecutionOptions

    @Option(help: ArgumentHelp("A file that each finished message is added to.", valueName: "path"))
    var trace: String?

    func run() async throws {
        Inspector.observeLogsAndSpans()
        let configuration = InspectorConfiguration(.load(flags: execution.flags))
        let inspector = Inspector(try app.makeApp(), configuration: configuration)
        try await inspector.stdio(trace: trace)
    }
}
