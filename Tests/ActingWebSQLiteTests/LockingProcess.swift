import Foundation

/// A `store-writer` that keeps everybody else from writing.
struct LockingProcess: ~Copyable {
    private let process = Process()
    private let input = Pipe()

    /// Takes the right to write to the store at `path`; returns once it is taken.
    init(path: String) throws {
        let output = Pipe()
        process.executableURL = WriterProcess.executable
        process.arguments = ["--lock", path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        _ = output.fileHandleForReading.availableData
    }

    /// Lets the process give the right back and end.
    consuming func release() throws {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Ends the process without a warning.
    consuming func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
