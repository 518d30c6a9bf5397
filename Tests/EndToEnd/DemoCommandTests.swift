import Testing

/// `actingweb-inspector demo` as an audience sees it, to its end.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal, .timeLimit(.minutes(5)))
struct DemoCommandTests {
    /// The steps by their titles, each with the path that it is about.
    private static let steps = [
        ("direct", "✓ ▶D direct"), ("inline", "✓ ■I inline"), ("offloaded", "✓ ⇄O offloaded"),
        ("pooled", "✓ ═P pooled"), ("own loop", "✓ ○L own loop"), ("side thread", "✓ ◆T side thread"),
        ("side by side", "✓ ○L own loop"), ("scoreboard", "✓ Every path was seen as it was announced, in all 7 steps."),
    ]

    private func start(_ options: String, columns: Int = 100, rows: Int = 30) throws -> Tmux {
        let terminal = try Tmux(columns: columns, rows: rows)
        try terminal.type("PS1='$ '; clear; \(InspectorScreen.executable) demo \(options); echo code $?")
        try terminal.press("Enter")
        return terminal
    }

    @Test(arguments: [(100, 30), (80, 24)])
    func `on a timer it goes through all steps, and leaves the scoreboard`(columns: Int, rows: Int) async throws {
        let terminal = try start("--every 200ms", columns: columns, rows: rows)

        try await terminal.wait(for: "the scoreboard of all steps, and code 0") { screen in
            screen.contains("code 0\n") && Self.steps.allSatisfy { screen.contains($0.1) }
                && !screen.contains("● serving")
        }
    }

    @Test func `on keys each step waits for the next`() async throws {
        let terminal = try start("")

        for (number, step) in Self.steps.enumerated() {
            try await terminal.wait(for: "demo \(number + 1)/8 \(step.0)", step.1)
            if number + 1 < Self.steps.count { try terminal.press("Space") }
        }
        try terminal.press("Left")
        try await terminal.wait(for: "demo 7/8 side by side", "✓ ○L own loop", "✓ ▶D direct")

        try terminal.press("q")
        try await terminal.wait(for: "code 0\n", "in all 7 steps.", "✓ ◆T side thread")
    }

    @Test func `escape leaves the demo, and the inspector stays open`() async throws {
        let terminal = try start("")
        try await terminal.wait(for: "demo 1/8 direct", "✓ ▶D direct")

        try terminal.press("Escape")
        try await terminal.wait(for: "an inspector without a demo") { screen in
            screen.contains("● serving") && !screen.contains("demo 1/8")
        }

        try terminal.press("q")
        try await terminal.wait(for: "code 0\n", "in 1 of 7 steps.")
    }

    @Test(arguments: ["--every 20ms", "--every 20ms --plain"])
    func `without a terminal it is told in sentences`(options: String) throws {
        let text = try Tmux.run([InspectorScreen.executable, "demo"] + options.split(separator: " ").map(String.init))

        let lines = text.split(separator: "\n").map(String.init)
        for (number, step) in Self.steps.enumerated() {
            #expect(lines.contains { $0.hasPrefix("Step \(number + 1) of 8, \(step.0). ") }, "\(text)")
        }
        #expect(lines.contains { $0.hasPrefix("Seen: occupy, 1 call, path inline, as announced; ") }, "\(text)")
        #expect(lines.last == "Every path was seen as it was announced, in all 7 steps.")
    }

    @Test(arguments: ["--every 0", "--every soon", "--port 70000"])
    func `a mistake on the command line is told as one`(options: String) throws {
        let text = try Tmux.run("sh", "-c", "\(InspectorScreen.executable) demo \(options); echo code $?")

        #expect(text.contains("code 64"), "\(text)")
    }
}
