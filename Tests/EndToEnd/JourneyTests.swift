import Testing

/// The way of a reader through the views, on terminals that can do more and less.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct JourneyTests {
    @Test(arguments: ["vt100", "screen", "xterm-256color"])
    func `a reader filters, opens a request, goes back, looks at hooks and switches the mode`(
        type: String
    ) async throws {
        let inspector = try await InspectorScreen(type: type)
        for tool in ["get_echo", "get_io20"] { try inspector.call(tool) }
        try await inspector.finished("get_io20")

        try inspector.terminal.press("/")
        try inspector.terminal.type("hook:get_echo")
        try inspector.terminal.press("Enter")
        try await inspector.terminal.wait(for: "the one request that matches") {
            $0.row(of: "get_echo") != nil && $0.row(of: "get_io20") == nil
        }

        try inspector.terminal.press("Enter")
        try await inspector.terminal.wait(
            for: "async hook awaited on the request's own loop, in its task", "request", "response")
        try inspector.terminal.press("Escape")
        try await inspector.terminal.wait(for: "the list again") { $0.row(of: "get_echo") != nil }
        try inspector.terminal.press("Escape")
        try await inspector.terminal.wait(for: "all requests") { $0.row(of: "get_io20") != nil }

        try inspector.terminal.press("2")
        try await inspector.terminal.wait(for: "run times", "get_echo", "get_io20")
        try inspector.terminal.type(":mode thread-pool")
        try inspector.terminal.press("Enter")
        try await inspector.terminal.wait(for: "mode thread-pool")
        try inspector.call("get_io20")
        try await inspector.terminal.wait(for: "the new path of the hook") { screen in
            screen.split(separator: "\n").contains { $0.contains(" get_io20 ") && $0.contains("L") }
        }

        try inspector.terminal.press("q")
        // Some of them have no screen of their own to leave, so that the last frame stays above the prompt.
        try await inspector.terminal.wait(for: "the shell") { $0.contains("\n$") }
    }
}
