import Foundation
import Load
import Synchronization
import Trace

/// The inspector with its screen open, in a process and a terminal of its own.
///
/// The terminal is made by `script`, which is part of util-linux; what is drawn is read and forgotten.
final class ScreenProcess: Sendable {
    /// The screen did not open.
    struct NotOpened: Error, CustomStringConvertible {
        let words: String

        var description: String { "the screen did not open: \(words.suffix(400))" }
    }

    /// Where it serves.
    let url: String
    /// From the start of the process to the first frame.
    let opening: Duration
    private let process: Process
    private let input: FileHandle
    private let drawn: Mutex<Int>

    private init(_ process: Process, _ input: FileHandle, _ output: FileHandle, began: Instant) throws {
        self.process = process
        self.input = input
        var text = ""
        var url: String?
        while url == nil {
            let bytes = output.availableData
            guard !bytes.isEmpty else { throw NotOpened(words: text) }
            text += String(decoding: bytes, as: UTF8.self)
            // The address stands in the first line of each frame.
            url = text.firstMatch(of: #/http://127\.0\.0\.1:\d+/mcp/#).map { String($0.0) }
        }
        opening = Instant.now.since(began)
        self.url = url ?? ""
        let drawn = Mutex(text.utf8.count)
        self.drawn = drawn
    }

    /// Opens the screen of an inspector that serves the sample application `demo` on one loop.
    ///
    /// - Parameters:
    ///   - program: the path of the inspector.
    ///   - columns: how wide the terminal is.
    ///   - rows: how high it is.
    /// - Returns: the inspector, once its first frame is there.
    /// - Throws: where it cannot be started, or does not open.
    static func open(_ program: String, columns: Int, rows: Int) throws -> ScreenProcess {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let inspector = "exec '\(program)' --app demo --store memory --port 0 --loops 1"
        let command = "stty columns \(columns) rows \(rows); \(inspector)"
        process.arguments = [
            "TERM=xterm-256color", "XDG_CONFIG_HOME=/nonexistent", "script", "-qfc", command, "/dev/null",
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        let began = Instant.now
        try process.run()
        let screen = try ScreenProcess(
            process, input.fileHandleForWriting, output.fileHandleForReading, began: began)
        output.fileHandleForReading.readabilityHandler = { output in
            let count = output.availableData.count
            screen.drawn.withLock { $0 += count }
        }
        return screen
    }

    /// How much was drawn so far, in bytes.
    var drawnBytes: Int { drawn.withLock { $0 } }

    /// The processor time that the inspector has taken so far; `nil` where the system does not tell.
    var processorTime: Duration? {
        Self.children(of: process.processIdentifier).first.flatMap { Self.processorTime(of: $0) }
    }

    /// Ends it as its user does.
    func end() {
        try? input.write(contentsOf: Array("q".utf8))
        process.waitUntilExit()
    }

    private static func children(of process: Int32) -> [Int32] {
        let path = "/proc/\(process)/task/\(process)/children"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: " ").compactMap { Int32($0) }
    }

    private static func processorTime(of process: Int32) -> Duration? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        // What follows the name: the state, and then numbers; user and system time are the 12th and 13th of all these.
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return nil }
        return .seconds(user + system) / sysconf(Int32(_SC_CLK_TCK))
    }
}
