import ArgumentParser

/// The command line: a thin reader of options in front of `Inspector`.
@main
struct ActingWebInspectorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actingweb-inspector",
        abstract: "Runs an MCP server and shows live which execution path each of its hooks takes.",
        discussion: """
            Without a subcommand the screen opens and the server listens on http://127.0.0.1:8765/mcp. Point an MCP \
            client at that address, or call a tool by hand:

              curl -s http://127.0.0.1:8765/mcp -H 'Content-Type: application/json' \\
                -d '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_memories"}}'

            Exit codes: 0 after a normal end, 1 when the server could not start or failed, 64 for a mistake on the \
            command line.
            """,
        version: "0.1.0",
        subcommands: [RunCommand.self, ServeCommand.self],
        defaultSubcommand: RunCommand.self
    )
}
