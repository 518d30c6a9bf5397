import Foundation

/// A program run to its end.
enum Subprocess {
    /// A program that ended with another status than 0.
    struct Failure: Error, CustomStringConvertible {
        let command: String
        let status: Int32
        let errors: String

        var description: String { "\(command) ended with status \(status):\n\(errors)" }
    }

    /// Runs a program and waits for its end.
    ///
    /// - Parameters:
    ///   - program: the file to run.
    ///   - arguments: what it is given.
    /// - Returns: what it wrote to standard output.
    /// - Throws: `Failure` with what it wrote to standard error, where its status is not 0.
    @discardableResult
    static func run(_ program: URL, _ arguments: [String]) async throws -> Data {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        let end = try process.start()
        // Both at once: a program that fills the pipe which nobody reads would never end.
        async let written = output.fileHandleForReading.everything()
        async let complaints = errors.fileHandleForReading.everything()
        let (data, complaint) = await (written, complaints)
        let status = await end.value
        guard status == 0 else {
            let command = ([program.lastPathComponent] + arguments).joined(separator: " ")
            throw Failure(command: command, status: status, errors: String(decoding: complaint, as: UTF8.self))
        }
        return data
    }
}

extension Process {
    /// Starts the process.
    ///
    /// - Returns: a task that ends with the process and answers with its status.
    /// - Throws: what kept the program from being run.
    func start() throws -> Task<Int32, Never> {
        let (ends, end) = AsyncStream.makeStream(of: Int32.self)
        terminationHandler = {
            end.yield($0.terminationStatus)
            end.finish()
        }
        try run()
        return Task { await ends.first { _ in true } ?? -1 }
    }
}

extension FileHandle {
    /// Reads to the end on a thread where waiting disturbs nobody.
    func everything() async -> Data {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: (try? self.readToEnd()) ?? Data())
            }
        }
    }
}
