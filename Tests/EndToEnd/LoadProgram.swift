import Foundation

/// A run of `actingweb-inspector load`, and what it left.
struct LoadProgram: Sendable {
    let code: Int32
    let output: String
    let errors: String

    static func run(_ arguments: String..., interruptAfter pause: Duration? = nil) async throws -> LoadProgram {
        try await run(arguments, interruptAfter: pause)
    }

    /// Runs the command to its end, or interrupts it.
    static func run(_ arguments: [String], interruptAfter pause: Duration? = nil) async throws -> LoadProgram {
        let process = Process()
        process.executableURL = URL(filePath: InspectorScreen.executable)
        process.arguments = ["load"] + arguments
        let (output, errors) = (ScratchFile(), ScratchFile())
        process.standardOutput = try output.handle()
        process.standardError = try errors.handle()
        try process.run()
        if let pause {
            try await Task.sleep(for: pause)
            process.interrupt()
        }
        while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        return LoadProgram(code: process.terminationStatus, output: try output.text(), errors: try errors.text())
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
