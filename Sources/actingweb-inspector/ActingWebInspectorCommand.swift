import ArgumentParser

/// The command line: a thin reader of options in front of `Inspector`.
@main
struct ActingWebInspectorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actingweb-inspector",
        abstract: "Runs an MCP server and shows live which execution path each of its hooks takes.",
        discussion: """
            Without a subcommand the screen opens and the server listens on
            http://127.0.0.1:8765/mcp. Point an MCP client at that address, or
            ask by hand:

              curl -s http://127.0.0.1:8765/mcp \\
                -H 'Content-Type: application/json' \\
                -d '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'

            On the screen, ? explains the keys and signs, and q quits.

            Exit codes:
              0   a normal end, also by SIGINT or SIGTERM
              1   the server could not start, or failed
              64  a mistake on the command line
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, DemoCommand.self, ServeCommand.self, StdioCommand.self, LoadCommand.self,
            BenchCommand.self, ConfigCommand.self, ThemeCommand.self, BareCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )
}
