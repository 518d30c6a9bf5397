import Foundation
import Testing

/// The program as a person uses it: on a real terminal, with calls from outside.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct ScreenTests {
    @Test func `calls appear with the path they took, and the mode's switch shows in the next ones`() async throws {
        let inspector = try await InspectorScreen()
        try await inspector.terminal.wait(for: "No request yet")

        for tool in ["get_echo", "get_io20_sync"] { try inspector.call(tool) }
        let direct = try await inspector.finished("get_io20_sync")
        #expect(direct.contains("mode async"))
        #expect(direct.row(of: "get_echo")?.contains("▶D") == true, "\(direct)")
        #expect(direct.row(of: "get_io20_sync")?.contains("⇄O") == true, "\(direct)")

        try inspector.terminal.press("m")
        try await inspector.terminal.wait(for: "mode thread-pool")
        for tool in ["get_io20", "get_echo_sync"] { try inspector.call(tool) }
        let pooled = try await inspector.finished("get_echo_sync")
        #expect(pooled.row(of: "get_io20")?.contains("○L own-0") == true, "\(pooled)")
        #expect(pooled.row(of: "get_echo_sync")?.contains("═P pool-") == true, "\(pooled)")

        try inspector.terminal.press("q")
        try await inspector.expectTerminalRestored()
    }

    @Test func `a request opens with its reason, identities, times and bodies`() async throws {
        let inspector = try await InspectorScreen()
        try inspector.call("get_echo", #"{"text":"a certain word"}"#)
        try await inspector.finished("get_echo")

        try inspector.terminal.press("Enter")
        try await inspector.terminal.wait(
            for: "a certain word", "async hook awaited on the request's own loop, in its task")
        try inspector.terminal.press("G")
        try await inspector.terminal.wait(for: "same loop, same thread, same task", "accepted", "written")
        try inspector.terminal.press("Escape")
        try await inspector.terminal.wait(for: "loop·task")
        try inspector.terminal.press("q")
        try await inspector.expectTerminalRestored()
    }

    @Test func `a call that runs is on the screen while it runs`() async throws {
        let inspector = try await InspectorScreen()

        try inspector.begin("slow", #"{"seconds":2}"#)
        try await inspector.terminal.wait(for: "the running call") {
            $0.row(of: "slow")?.contains(/▶D.*◐ run/) == true && $0.contains("in flight   1")
        }

        try await inspector.terminal.wait(for: "in flight   0")
        try inspector.terminal.press("q")
        try await inspector.expectTerminalRestored()
    }

    @Test func `a paused view stands still, and recording goes on`() async throws {
        let inspector = try await InspectorScreen()
        try inspector.call("get_echo")
        try await inspector.terminal.wait(for: "▶D")

        try inspector.terminal.press("Space")
        try await inspector.terminal.wait(for: "paused")
        try inspector.call("get_io20")
        let still = try await inspector.terminal.wait(for: "1 new")
        #expect(still.row(of: "get_io20") == nil)

        try inspector.terminal.press("Space")
        try await inspector.finished("get_io20")
    }

    @Test func `escape sequences from a request are shown and do nothing`() async throws {
        let inspector = try await InspectorScreen()

        try inspector.call(#"x\u001b[41m\u001b]0;owned\u0007y"#, "{}")
        try await inspector.terminal.wait(for: "x␛[41m␛]0;owned␇")

        #expect(try inspector.terminal.screen(withStyles: true).contains("\u{1B}[41m") == false)
    }

    @Test func `what a hook prints does not tear the screen`() async throws {
        let inspector = try await InspectorScreen()
        try await inspector.terminal.wait(for: "No request yet")

        try inspector.call("chatter", #"{"line":"stray words of a hook"}"#)
        let screen = try await inspector.finished("chatter")

        #expect(screen.row(of: "chatter")?.contains("⇄O") == true, "\(screen)")
        try await inspector.terminal.wait(for: "the words, below a whole screen") {
            $0.hasPrefix(" ActingWeb inspector") && $0.contains("stray words of a hook")
        }
    }

    @Test(arguments: ["INT", "TERM", "HUP", "SEGV", "ABRT"])
    func `the terminal is restored by a signal`(name: String) async throws {
        let inspector = try await InspectorScreen()

        try inspector.signal(name)

        try await inspector.terminal.wait(for: "the shell") { !$0.contains("serving") && $0.contains("\n$") }
        try await inspector.expectTerminalRestored()
    }

    @Test func `the program stops and comes back as the shell asks`() async throws {
        let inspector = try await InspectorScreen()

        try inspector.terminal.press("C-z")
        try await inspector.terminal.wait(for: "Stopped")
        try inspector.terminal.type("fg")
        try inspector.terminal.press("Enter")
        try await inspector.terminal.wait(for: "serving")
        try inspector.call("get_echo")
        try await inspector.terminal.wait(for: "▶D")
    }

    @Test(arguments: [(180, 46), (60, 16), (40, 10), (20, 4)])
    func `the screen follows the terminal's size`(columns: Int, rows: Int) async throws {
        let inspector = try await InspectorScreen()
        try inspector.call("get_echo")
        try await inspector.terminal.wait(for: "▶D")

        try inspector.terminal.resize(columns: columns, rows: rows)

        let screen = try await inspector.terminal.wait(for: "the new size") { screen in
            let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
            let isFull = screen.contains("get_echo") && lines.dropFirst(rows - 1).first?.contains(" help") == true
            return isFull || columns < 40
        }
        #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns })
        try inspector.terminal.press("q")
        try await inspector.terminal.wait(for: "the shell") { $0.contains("\n$") }
    }

    @Test func `nothing of an old size is left on the screen, however fast sizes follow each other`() async throws {
        let inspector = try await InspectorScreen()
        for _ in 0..<20 { try inspector.call("get_echo") }
        try await inspector.finished("get_echo")

        for rows in [36, 30, 34, 30] { try inspector.terminal.resize(columns: 100, rows: rows) }
        try inspector.terminal.press("2")

        try await inspector.terminal.wait(for: "the figures, whole") {
            $0.hasPrefix(" ActingWeb inspector") && $0.contains("run times") && !$0.contains("tools/call")
                && $0.split(separator: "\n").last?.contains("quit") == true
        }
    }

    @Test(
        arguments: [
            ("--theme morning-paper", ["TERM": "xterm-256color"], "\u{1B}[38;5;"),
            ("--theme harbour-night --color 16", ["TERM": "xterm-256color"], "\u{1B}[3"),
        ]
    )
    func `a theme colours the screen`(options: String, environment: [String: String], colour: String) async throws {
        let inspector = try await InspectorScreen(options, environment: environment)

        try await inspector.terminal.wait(for: "the theme's colours") { _ in
            (try? inspector.terminal.screen(withStyles: true))?.contains(colour) == true
        }
    }

    @Test(
        arguments: [
            ("--color mono", ["TERM": "xterm-256color"]), ("", ["TERM": "xterm-256color", "NO_COLOR": "1"]),
            ("", ["TERM": "vt100"]),
        ]
    )
    func `a screen without colours has none`(options: String, environment: [String: String]) async throws {
        let inspector = try await InspectorScreen(options, environment: environment)

        let screen = try inspector.terminal.screen(withStyles: true)

        #expect(screen.contains(/\e\[(3[0-7]|9[0-7]|38;)/) == false)
    }

    @Test(
        arguments: [
            ("--theme nosuch", "there is no theme \"nosuch\""), ("--port 99999", "--port must be from 0 to 65535"),
            ("--app nothing", "memory"), ("--page-size 0", "--page-size must be from 1 to 10000"),
        ]
    )
    func `a mistake on the command line is told before the screen opens`(options: String, text: String) async throws {
        let terminal = try Tmux(columns: 120, rows: 24)

        try terminal.type("\(InspectorScreen.executable) --store memory \(options); echo code $?")
        try terminal.press("Enter")

        let screen = try await terminal.wait(for: "the end") { $0.contains(/\ncode \d/) }
        #expect(screen.contains(text), "\(screen)")
    }
}
