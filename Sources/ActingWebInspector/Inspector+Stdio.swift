import ActingWebHTTP
import Recording
import ServiceLifecycle
import SystemPackage
import Trace

extension Inspector {
    /// Serves the one client that started this process, over standard input and output, until the input ends.
    ///
    /// What hooks print goes to standard error, since a client would take it for messages.
    ///
    /// - Parameter path: a file to which a line of JSON is appended for each finished message; `nil` for none.
    /// - Throws: `Errno` where the file cannot be written.
    public func stdio(trace path: String? = nil) async throws {
        warnOfMistakes()
        let output = try FileDescriptor.standardOutput.duplicate()
        _ = try FileDescriptor.standardError.duplicate(as: .standardOutput)
        let level = ObservationLevel(configuration.observation)
        // Where nothing is written, nobody asks for more than what is counted.
        let observatory = Observatory(level: path == nil ? min(.counts, level) : level, loops: 1)
        let server = StdioServer(
            app: app, configuration: configuration.server, observer: observatory.observer, output: output)
        guard let path else { return try await Self.group(of: server).run() }
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
        try await file.closeAfterAsync {
            try await withThrowingTaskGroup { tasks in
                tasks.addTask {
                    defer { observatory.recorder.finish() }
                    try await Self.group(of: server).run()
                }
                tasks.addTask {
                    var printer = RequestLogPrinter(to: file, format: .json, clock: .system())
                    try await printer.print(from: observatory.recorder)
                    try printer.conclude(ClosingReport(observatory))
                }
                try await tasks.waitForAll()
            }
        }
    }
}

extension FileDescriptor {
    /// Runs a function, and closes the descriptor whatever comes of it.
    fileprivate func closeAfterAsync(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            try? close()
            throw error
        }
        try close()
    }
}
