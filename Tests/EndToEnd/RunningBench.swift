import Foundation

/// `actingweb-inspector bench` while it runs.
struct RunningBench {
    private static let patience = Duration.seconds(60)

    private let process = Process()
    private let output = Pipe()

    init(_ arguments: String...) throws {
        process.executableURL = URL(filePath: InspectorScreen.executable)
        process.arguments = ["bench", "--quick"] + arguments
        process.environment = Surroundings.environment
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// The process of a server that it has started, as soon as there is one.
    func server() async throws -> pid_t? {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline, process.isRunning {
            // Fails where there is none yet.
            let children = try? Tmux.run(["pgrep", "-P", "\(process.processIdentifier)"])
            if let first = children?.split(separator: "\n").first, let server = pid_t(first) { return server }
            try await Task.sleep(for: .milliseconds(20))
        }
        return nil
    }

    func kill(_ signal: Int32) {
        if process.isRunning { Foundation.kill(process.processIdentifier, signal) }
    }

    /// Waits for its end.
    func end() async -> (code: Int32, output: String) {
        while process.isRunning { try? await Task.sleep(for: .milliseconds(20)) }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return (process.terminationStatus, text)
    }

    /// Whether a process ends within a while.
    static func isGone(_ process: pid_t) async -> Bool {
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            // One that has ended and that nobody has asked about has no command line any more.
            let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
            if line?.isEmpty ?? true { return true }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
