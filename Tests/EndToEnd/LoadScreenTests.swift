import Testing

/// The view that puts load on the server, as a person uses it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct LoadScreenTests {
    @Test func `one key puts load on the server, and its figures, times and paths are seen`() async throws {
        let inspector = try await InspectorScreen()
        try inspector.terminal.press("4")
        try await inspector.terminal.wait(for: "tool        get_echo", "▸ run         begin", "No load yet.")

        // Long enough to be seen on a full machine.
        try inspector.terminal.type(":load get_echo for=60s warm-up=0s connections=2")
        try inspector.terminal.press("Enter")

        try await inspector.terminal.wait(for: "of 60 s, esc ends it", "throughput", "p99.9", "stalls", "▶D direct")
        try inspector.terminal.press("Escape")
        try await inspector.terminal.wait(for: "▲ ended after", "▸ run         begin", "▶D direct")
        try inspector.terminal.press("q")
        try await inspector.expectTerminalRestored()
    }

    @Test func `a race of two modes comes to its scoreboard, and the modes are as they were`() async throws {
        let inspector = try await InspectorScreen()

        try inspector.terminal.type(":race get_echo async misuse rounds=2 turn=1s connections=2")
        try inspector.terminal.press("Enter")

        let screen = try await inspector.terminal.wait(for: "the scoreboard with a verdict") { screen in
            ["✓ 4 turns", "▶D", "◆T", "confidence of", "ratio"].allSatisfy(screen.contains)
                && ["As far as ", "No difference is shown"].contains(where: screen.contains)
        }
        #expect(screen.contains("mode async "))
    }

    @Test func `a request becomes load, and quitting ends it`() async throws {
        let inspector = try await InspectorScreen()
        try inspector.call("get_echo", #"{"text":"a certain word"}"#)
        try await inspector.finished("get_echo")

        try inspector.terminal.press("L")
        try await inspector.terminal.wait(for: #"arguments   {"text":"a certain"#, "▸ run         begin")
        try inspector.terminal.press("C-s")
        try await inspector.terminal.wait(for: "of 11 s, esc ends it", "throughput")

        try inspector.terminal.press("q")
        try await inspector.expectTerminalRestored()
    }
}
