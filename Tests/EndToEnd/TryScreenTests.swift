import Testing

/// The view that calls the application, as a person uses it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct TryScreenTests {
    @Test func `a form is filled in and sent, and the trace of what was sent opens`() async throws {
        let inspector = try await InspectorScreen()
        try await inspector.openForm("get_echo")

        try await inspector.fill("text", with: "a certain word")
        try await inspector.terminal.wait(for: "fits the schema")
        try inspector.terminal.press("C-s")
        // What was sent is shown beside what came back.
        try await inspector.terminal.wait(for: "✓ ok", "HTTP 200", "progressToken")

        try inspector.terminal.press("t")
        try await inspector.terminal.wait(for: "same loop, same thread, same task", "▶D", "a certain word")
        try inspector.terminal.press("Escape")
        try await inspector.terminal.wait(for: "received")
    }

    @Test func `what the schema does not let through is said while it is typed`() async throws {
        let inspector = try await InspectorScreen()
        try await inspector.openForm("slow")

        try inspector.terminal.press("Enter")
        try await inspector.terminal.wait(for: "\n seconds:")
        try inspector.terminal.type("9999")

        try await inspector.terminal.wait(for: "must be at most 600")
    }

    @Test func `a call is given up, and its hook ends`() async throws {
        let inspector = try await InspectorScreen()
        try await inspector.openForm("slow")
        try await inspector.fill("seconds", with: "500")
        try inspector.terminal.press("C-s")
        try await inspector.terminal.wait(for: "sending")
        try await inspector.terminal.wait(for: "in flight   1")

        try inspector.terminal.press("Escape")

        try await inspector.terminal.wait(for: "given up")
        try await inspector.terminal.wait(for: "in flight   0")
        try inspector.terminal.press("q")
        try await inspector.expectTerminalRestored()
    }

    @Test func `a tool asks, a person answers, and the tool goes on`() async throws {
        let inspector = try await InspectorScreen("--app conformance")
        try await inspector.openForm("test_elicitation")
        try await inspector.fill("message", with: "Who are you?")
        try inspector.terminal.press("C-s")
        try await inspector.terminal.wait(for: "test_elicitation asks: Who are you?")

        try await inspector.fill("username", with: "somebody")
        try await inspector.fill("email", with: "me@example.org")
        try await inspector.terminal.wait(for: "fits the schema")
        try inspector.terminal.press("C-s")

        try await inspector.terminal.wait(for: "the person answered", "somebody", "✓ ok")
    }

    @Test func `a call is run on every path, and the paths that it took are seen`() async throws {
        let inspector = try await InspectorScreen()
        try inspector.call("get_echo")
        try await inspector.finished("get_echo")

        try inspector.terminal.press("x")

        try await inspector.terminal.wait(for: "80 calls, 20 in each mode", "✓ all 80 answers are equal")
        let letters = [("async", "D"), ("thread-pool", "L"), ("blocking", "L"), ("misuse", "T")]
        try await inspector.terminal.wait(for: "the path of each mode") { screen in
            letters.allSatisfy { mode, letter in
                screen.split(separator: "\n").contains { line in
                    line.split(separator: " ").prefix(2).map(String.init) == [mode, letter]
                }
            }
        }
    }

    @Test func `a request is sent again, and changed and sent`() async throws {
        let inspector = try await InspectorScreen()
        try inspector.call("get_echo", #"{"text":"the first word"}"#)
        try await inspector.finished("get_echo")

        try inspector.terminal.press("r")
        try await inspector.terminal.wait(for: "two calls that ended") { screen in
            screen.split(separator: "\n").count { $0.contains(" get_echo ") && $0.contains("✓") } == 2
        }

        try inspector.terminal.press("e")
        try await inspector.terminal.wait(for: "\"the first word\"")
        try inspector.terminal.press("C-s")
        try await inspector.terminal.wait(for: "received")
        try await inspector.terminal.wait(for: "✓ ok")
    }
}

extension InspectorScreen {
    /// Opens the form of a tool by going down the list of what is offered.
    fileprivate func openForm(_ tool: String) async throws {
        try terminal.press("7")
        var screen = try await terminal.wait(for: "what is offered") { $0.selected?.contains(" tool ") == true }
        for _ in 0..<100 where screen.selected?.contains(" \(tool) ") != true {
            let before = screen.selected
            try terminal.press("Down")
            screen = try await terminal.wait(for: "the next row") { $0.selected != before }
        }
        try terminal.press("Enter")
        try await terminal.wait(for: "tool \(tool)")
    }

    /// Types a text into the selected field, which has to have that name.
    fileprivate func fill(_ name: String, with text: String) async throws {
        try terminal.press("Enter")
        try await terminal.wait(for: "the line for \(name)") {
            $0.contains("\n \(name): ") || $0.contains("\n \(name):\n")
        }
        try terminal.type(text)
        try terminal.press("Enter")
        try await terminal.wait(for: "the field with its text") { screen in
            screen.split(separator: "\n").contains { $0.contains("\(name)*") && $0.contains(text) }
        }
    }
}

extension String {
    /// The line that has the mark of the selection.
    fileprivate var selected: String? {
        split(separator: "\n").map(String.init).first { $0.contains("▸") }
    }
}
