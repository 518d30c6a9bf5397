import Foundation
import Testing

/// The built program on a terminal, and a client that calls its tools over HTTP.
struct InspectorScreen: Sendable {
    let terminal: Tmux
    /// The address of the MCP endpoint, as the screen shows it.
    let url: String
    /// The file that holds the terminal's modes from before the program.
    private let modes: String

    /// Starts the program in a shell and waits for its first frame.
    ///
    /// - Parameters:
    ///   - options: more options of the command line.
    ///   - columns: how wide the terminal is.
    ///   - rows: how high it is.
    ///   - environment: what the shell is given.
    ///   - type: what the program takes the terminal for; `nil` for what it is.
    /// - Throws: `NotShown` where the screen does not open.
    init(
        _ options: String = "", columns: Int = 100, rows: Int = 30, environment: [String: String] = [:],
        type: String? = nil
    ) async throws {
        terminal = try Tmux(columns: columns, rows: rows, environment: environment)
        modes = FileManager.default.temporaryDirectory.appending(path: "modes-\(UUID().uuidString)").path
        try terminal.type("PS1='$ '; clear; echo before; stty -a >\(modes)")
        try terminal.press("Enter")
        try await terminal.wait(for: "a clear screen") { $0.hasPrefix("before\n$") }
        let assignment = type.map { "TERM=\($0) " } ?? ""
        // What a full machine holds up would be found and shown, and take the place of what a test looks for.
        let defaults = "--app demo --port 0 --store memory --stall-threshold 60000"
        try terminal.type("\(assignment)\(Self.executable) \(defaults) \(options)")
        try terminal.press("Enter")
        let screen = try await terminal.wait(for: "serving")
        let address = try #require(screen.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/mcp/))
        url = String(address.0)
    }

    /// The program, which is built beside the tests.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "actingweb-inspector").path

    /// Calls a tool as any client would, and waits for the answer.
    ///
    /// - Parameters:
    ///   - tool: the tool's name, as it stands in JSON.
    ///   - arguments: a JSON object.
    /// - Throws: `CommandFailed` where there is no answer.
    func call(_ tool: String, _ arguments: String = #"{"text":"ping"}"#) throws {
        try Tmux.run(client(tool, arguments))
    }

    /// Begins to call a tool.
    func begin(_ tool: String, _ arguments: String) throws {
        try Tmux.start(client(tool, arguments))
    }

    private func client(_ tool: String, _ arguments: String) -> [String] {
        let call = #"{"name":"\#(tool)","arguments":\#(arguments)}"#
        let script = """
            import sys, urllib.request
            request = urllib.request.Request(sys.argv[1], sys.argv[2].encode(), {"Content-Type": "application/json"})
            print(urllib.request.urlopen(request, timeout=20).read().decode())
            """
        return ["python3", "-c", script, url, #"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":\#(call)}"#]
    }

    /// Waits until the list shows a hook's request with its end: an answer may be there before the screen has drained
    /// what was observed of it.
    ///
    /// - Returns: the screen that shows it.
    @discardableResult
    func finished(_ hook: String) async throws -> String {
        try await terminal.wait(for: "the end of \(hook)") { $0.row(of: hook)?.contains(/[✓✗]/) == true }
    }

    /// Does something with the mouse on the first place where the screen shows a text.
    ///
    /// - Parameters:
    ///   - button: 0 for a press of the first button, 64 and 65 for the wheel.
    ///   - text: what to point at.
    ///   - times: how often, all at once.
    /// - Throws: an issue where the screen does not show the text.
    func point(_ button: Int, at text: String, times: Int = 1) throws {
        let lines = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains(text) }, "\(text)")
        let range = try #require(lines[row].firstRange(of: text))
        let column = lines[row].distance(from: lines[row].startIndex, to: range.lowerBound)
        let report = "\u{1B}[<\(button);\(column + 1);\(row + 1)"
        // The wheel is never let go.
        let press = button == 0 ? report + "M" + report + "m" : report + "M"
        try terminal.type(String(repeating: press, count: times))
    }

    /// Waits for the shell to be back, and compares the terminal with what it was before the program.
    func expectTerminalRestored() async throws {
        try terminal.type("stty -a | cmp - \(modes) && echo same modes")
        try terminal.press("Enter")
        let screen = try await terminal.wait(for: "the shell's answer") {
            $0.contains("\nsame modes") || $0.contains("differ")
        }
        #expect(screen.contains("\nsame modes"))
        #expect(screen.hasPrefix("before"), "the shell's screen is back: \(screen)")
        #expect(!screen.contains("serving"), "the program's screen is gone: \(screen)")
    }

    /// Sends the program a signal by name.
    func signal(_ name: String) throws {
        try Tmux.run("pkill", "-\(name)", "-P", terminal.shell())
    }
}

extension String {
    /// The line of the list that is about this hook.
    func row(of hook: String) -> String? {
        split(separator: "\n").map(String.init).first { $0.contains(" \(hook) ") }
    }
}
