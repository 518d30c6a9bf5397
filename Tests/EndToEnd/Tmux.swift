import Foundation
import Testing

/// A terminal of its own with a shell in it: keys in, screen out.
///
/// Each has a tmux server of its own, so that tests do not meet.
final class Tmux: Sendable {
    private let socket = "actingweb-\(UUID().uuidString)"

    /// Whether the machine has tmux.
    static let isInstalled = (try? run("tmux", "-V")) != nil

    init(columns: Int, rows: Int, environment: [String: String] = [:]) throws {
        // What the test's own surroundings say of colours is not what the terminal says.
        let shell =
            ["env", "-u", "NO_COLOR", "-u", "COLORTERM", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
            + environment.map { "\($0)=\($1)" }
        let session = ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        try tmux(session + shell + ["bash", "--norc", "--noprofile"], isDetached: true)
    }

    deinit {
        _ = try? tmux(["kill-server"])
    }

    /// Types text as it is.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", "--", text])
    }

    /// Presses keys by tmux's names for them: `Enter`, `Escape`, `C-z`.
    func press(_ keys: String...) throws {
        try tmux(["send-keys"] + keys)
    }

    /// Lets programs in the terminal set its clipboard, as terminals do.
    func acceptClipboard() throws {
        try tmux(["set-option", "-s", "set-clipboard", "on"])
    }

    /// What the terminal's clipboard holds.
    func clipboard() throws -> String {
        try tmux(["show-buffer"])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The screen as text; with escape sequences for its colours where `withStyles`.
    func screen(withStyles: Bool = false) throws -> String {
        try tmux(["capture-pane", "-p"] + (withStyles ? ["-e"] : []))
    }

    /// The process of the shell.
    func shell() throws -> String {
        try tmux(["display-message", "-p", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Waits until the screen shows all of some texts.
    ///
    /// What a test expects of one screen belongs into one call: it may come in several frames, and a frame may be
    /// seen half drawn.
    ///
    /// - Parameter texts: the texts to wait for.
    /// - Returns: the screen that shows them.
    /// - Throws: `NotShown`, with the last screen, where they do not come.
    @discardableResult
    func wait(for texts: String...) async throws -> String {
        try await wait(for: texts.joined(separator: " and ")) { screen in texts.allSatisfy(screen.contains) }
    }

    /// Waits until the screen is as it should be.
    ///
    /// - Parameters:
    ///   - what: what is waited for, in words.
    ///   - seconds: how long to wait at the most.
    ///   - holds: whether a screen is as it should be.
    /// - Returns: the screen that is.
    /// - Throws: `NotShown`, with the last screen, where it does not come.
    @discardableResult
    func wait(for what: String, seconds: Double = 30, until holds: (String) -> Bool) async throws -> String {
        let deadline = Date.now.addingTimeInterval(seconds)
        var last = try screen()
        while !holds(last) {
            guard Date.now < deadline else { throw NotShown(what: what, screen: last) }
            try await Task.sleep(for: .milliseconds(50))
            last = try screen()
        }
        return last
    }

    @discardableResult
    private func tmux(_ arguments: [String], isDetached: Bool = false) throws -> String {
        let command = ["tmux", "-L", socket, "-f", "/dev/null"] + arguments
        guard isDetached else { return try Self.run(command) }
        return try Self.run(["python3", "-c", Self.detaching] + command)
    }

    /// What runs a command with no descriptors but the three standard ones, of which it cannot write, and with no
    /// signal blocked.
    ///
    /// A `Process` has ended when the descriptors it inherited are closed, and tmux's server, which outlives the
    /// command that starts it, would keep them open. It ends by a signal, which threads of the tests block.
    private static let detaching = """
        import os, signal, sys
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        # Not a range: the tests may have thousands open.
        for name in os.listdir("/dev/fd"):
            try: int(name) > 2 and os.close(int(name))
            except OSError: pass
        for output in (1, 2): os.dup2(os.open(os.devnull, os.O_WRONLY), output)
        os.execvp(sys.argv[1], sys.argv[1:])
        """

    @discardableResult
    static func run(_ command: String...) throws -> String {
        try run(command)
    }

    /// Starts a command and does not wait for it; nobody sees what it writes.
    static func start(_ command: [String]) throws {
        let process = process(command)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    private static func process(_ command: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.environment = Surroundings.environment
        process.standardInput = FileHandle.nullDevice
        return process
    }

    @discardableResult
    static func run(_ command: [String]) throws -> String {
        let process = process(command)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw CommandFailed(command: command, output: text) }
        return text
    }
}

/// The screen did not come to show what was waited for.
struct NotShown: Error, CustomStringConvertible {
    let what: String
    let screen: String

    var description: String { "the screen does not show \(what):\n\(screen)" }
}

/// A command ended with an error.
struct CommandFailed: Error, CustomStringConvertible {
    let command: [String]
    let output: String

    var description: String { "\(command.joined(separator: " ")) failed: \(output)" }
}
