import Testing

/// What `actingweb-inspector load` shows on a terminal while it runs.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .oneTerminal)
struct LoadProgressTests {
    @Test func `a line says how far the run is, and control-C ends it with a report`() async throws {
        let terminal = try Tmux(columns: 120, rows: 50)
        let command = "load --app demo --tool 'get_echo={\"text\":\"x\"}' --connections 2 --duration 600s"
        try terminal.type("PS1='$ '; clear; \(InspectorScreen.executable) \(command); echo code $?")
        try terminal.press("Enter")

        try await terminal.wait(for: " of 601.0 s", "p50 ", " answered")
        try terminal.press("C-c")

        try await terminal.wait(for: "code 130", "throughput", "get_echo")
    }
}
