import Foundation

/// A run of `actingweb-inspector load`, or of another command that ends by itself, and what it left.
struct ProgramRun: Sendable {
    let code: Int32
    let output: String
    let errors: String

    static func run(_ arguments: String..., isInterrupted: Bool = false) async throws -> ProgramRun {
        try await run(arguments, isInterrupted: isInterrupted)
    }

    /// Runs the command to its end, or interrupts it as soon as it listens to that.
    static func run(
        _ arguments: [String], of command: String = "load", isInterrupted: Bool = false
    ) async throws -> ProgramRun {
        let process = Process()
        process.executableURL = URL(filePath: InspectorScreen.executable)
        process.arguments = [command] + arguments
        process.environment = Surroundings.environment
        let (output, errors) = (ScratchFile(), ScratchFile())
        process.standardOutput = try output.handle()
        process.standardError = try errors.handle()
        try process.run()
        // A test that is over its time is cancelled, and its child would go on.
        defer { if process.isRunning { process.terminate() } }
        if isInterrupted {
            while process.isRunning, !heedsInterrupts(process) { try await Task.sleep(for: .milliseconds(20)) }
            process.interrupt()
        }
        while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        return ProgramRun(code: process.terminationStatus, output: try output.text(), errors: try errors.text())
    }

    /// Whether SIGINT would not simply end the process any more: it is ignored or caught.
    private static func heedsInterrupts(_ process: Process) -> Bool {
        let file = "/proc/\(process.processIdentifier)/status"
        let status = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let masks = status.split(separator: "\n").filter { $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:") }
        return masks.contains { line in
            let digits = line.split(separator: "\t").last.map(String.init) ?? ""
            return (UInt64(digits, radix: 16) ?? 0) & (1 << UInt64(SIGINT - 1)) != 0
        }
    }

    /// A file that goes with its owner.
    private final class ScratchFile {
        private let url = FileManager.default.temporaryDirectory.appending(path: "load-\(UUID().uuidString)")

        func handle() throws -> FileHandle {
            try Data().write(to: url)
            return try FileHandle(forWritingTo: url)
        }

        func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

        deinit { try? FileManager.default.removeItem(at: url) }
    }
}
