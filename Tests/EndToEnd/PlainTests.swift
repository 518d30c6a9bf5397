import Foundation
import Testing

/// The program without a screen to draw on, and on terminals of many kinds.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct PlainTests {
    private let terminal: Tmux

    init() throws {
        terminal = try Tmux(columns: 160, rows: 40)
    }

    private func start(_ options: String, environment: String = "") async throws -> String {
        try terminal.type(
            "PS1='$ '; clear; \(environment) \(InspectorScreen.executable) --app demo --port 0 "
                + "--store memory \(options)")
        try terminal.press("Enter")
        let screen = try await terminal.wait(for: "listening on")
        return String(try #require(screen.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\/mcp/)).0)
    }

    private func call(_ tool: String, at url: String) throws {
        let body = """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"\(tool)","arguments":{"text":"ping"}}}
            """
        let script = """
            import sys, urllib.request
            request = urllib.request.Request(sys.argv[1], sys.argv[2].encode(), {"Content-Type": "application/json"})
            print(urllib.request.urlopen(request, timeout=20).read().decode())
            """
        try Tmux.run(["python3", "-c", script, url, body])
    }

    private func say(_ line: String) throws {
        try terminal.type(line)
        try terminal.press("Enter")
    }

    @Test func `what happens is told in sentences, and lines are commands`() async throws {
        let url = try await start("--plain")
        try call("get_echo", at: url)
        try await terminal.wait(for: "Hook get_echo took the path direct")

        try say("mode thread-pool")
        try await terminal.wait(for: "Mode thread-pool from the next request on.")
        try call("get_io20", at: url)
        try await terminal.wait(for: "Hook get_io20 took the path own loop")

        try say("open 1")
        try await terminal.wait(for: "Request body: {")
        try say("filtr x")
        try await terminal.wait(for: "did you mean \"filter\"?")
        try say("help")
        let screen = try await terminal.wait(for: "quit: ends the program.")
        #expect(!screen.contains { "─│▶⇄○".contains($0) })

        try say("quit")
        try await terminal.wait(for: "the shell") { $0.contains("\n$ ") || $0.hasSuffix("\n$\n") || $0.contains("\n$") }
    }

    @Test(arguments: [("--plain", ""), ("", "TERM=dumb")]) func `control-C ends it`(
        options: String, environment: String
    ) async throws {
        _ = try await start(options, environment: environment)

        try terminal.press("C-c")
        // The prompt comes behind what the terminal shows of the key, and of what is said at the end.
        try await terminal.wait(for: "the shell") { $0.contains(/\^C[^$]*\$/) }

        try say("echo code $?")
        try await terminal.wait(for: "code 0")
    }

    @Test func `a terminal that cannot move its cursor is told sentences`() async throws {
        let url = try await start("", environment: "TERM=dumb")

        try call("get_echo", at: url)

        try await terminal.wait(for: "Hook get_echo took the path direct")
        try say("quit")
        try await terminal.wait(for: "the shell") { $0.contains("\n$") }
    }

    @Test(arguments: [
        ("vt100", ""), ("screen", ""), ("xterm-256color", ""),
        ("no-such-terminal", "TERM \"no-such-terminal\" is unknown here; using xterm-256color"),
    ])
    func `terminals of many kinds show the screen`(type: String, notice: String) async throws {
        let inspector = try await InspectorScreen(type: type)
        if !notice.isEmpty { try await inspector.terminal.wait(for: notice) }

        try inspector.call("get_echo")
        let screen = try await inspector.finished("get_echo")

        #expect(screen.hasPrefix(" ActingWeb inspector"))
        try inspector.terminal.press("q")
        // Some of them have no screen of their own to leave, so that the last frame stays above the prompt.
        try await inspector.terminal.wait(for: "the shell") { $0.contains("\n$") }
    }

    @Test func `ASCII characters are drawn where they are asked for`() async throws {
        let inspector = try await InspectorScreen("--ascii")
        try inspector.call("get_echo")

        let screen = try await inspector.terminal.wait(for: ">D")

        #expect(screen.allSatisfy { $0.isASCII })
    }
}
