import Foundation
import Load
package import Trace

/// A server in a process of its own, which says `listening on URL` on a line of its standard output when it is ready.
///
/// The process is to end when its standard input does, so that it does not outlive this one, however that ends.
package final class ChildServer: Sendable {
    /// How long a process may take to say where it listens, and to end when it is asked to.
    package static let patience = Duration.seconds(20)

    /// Where it listens.
    package let url: String
    /// When it was started.
    package let began: Instant
    private let process: Process
    private let input: FileHandle

    private init(_ process: Process, _ input: FileHandle, began: Instant, url: String) {
        self.process = process
        self.input = input
        self.began = began
        self.url = url
    }

    /// Starts a program and waits until it listens.
    ///
    /// - Parameters:
    ///   - command: the program's path, and its arguments.
    ///   - patience: how long it may take to say where it listens.
    /// - Returns: the server.
    /// - Throws: `ChildFailed`; a process that is started and does not listen is ended.
    package static func start(
        _ command: [String], within patience: Duration = patience
    ) async throws(ChildFailed) -> ChildServer {
        let process = Process()
        process.executableURL = URL(filePath: command.first ?? "")
        process.arguments = Array(command.dropFirst())
        process.environment = environment
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        let errors: FileHandle
        let began: Instant
        do {
            errors = try unnamedFile()
            process.standardError = errors
            began = .now
            try process.run()
        } catch {
            throw .notRun(error.localizedDescription)
        }
        let line = await firstLine(of: output.fileHandleForReading, process, within: patience)
        if let url = line?.wholeMatch(of: /listening on (http\S+)/)?.1 {
            return ChildServer(process, input.fileHandleForWriting, began: began, url: String(url))
        }
        try? input.fileHandleForWriting.close()
        await end(process)
        guard let line else { throw .tooLate(patience) }
        throw line.isEmpty ? .ended(ChildEnd(process), words: text(of: errors)) : .noAddress(line)
    }

    /// How its process ended; `nil` while it runs.
    package var ending: ChildEnd? { process.isRunning ? nil : ChildEnd(process) }

    /// How much of it lies in the machine's memory; `nil` where the system does not say.
    package var residentBytes: Int? {
        let file = "/proc/\(process.processIdentifier)/statm"
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * Int(getpagesize()) }
    }

    /// Looks at its memory until the task is cancelled.
    ///
    /// - Returns: the most that was seen.
    package func highestResidentBytes() async -> Int? {
        var most = residentBytes
        while (try? await Task.sleep(for: .milliseconds(100))) != nil {
            most = [most, residentBytes].compactMap(\.self).max()
        }
        return most
    }

    /// Asks the process to end, and sees that it does.
    package func end() async {
        try? input.close()
        await Self.end(process)
    }

    // MARK: - Steps

    /// The environment of this process without what its user has set for servers.
    private static var environment: [String: String] {
        ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("ACTINGWEB_INSPECTOR_") }
            // A folder that is not there has no settings.
            .merging(["XDG_CONFIG_HOME": "/nonexistent"]) { $1 }
    }

    /// The first line that a process writes: empty where it ends before, or is ended as the task is cancelled; `nil` where
    /// it is ended for taking too long.
    private static func firstLine(
        of output: FileHandle, _ process: Process, within patience: Duration
    ) async -> String? {
        await withTaskGroup(of: String?.self) { tasks in
            tasks.addTask {
                await withTaskCancellationHandler {
                    await withCheckedContinuation { continuation in
                        Thread.detachNewThread { continuation.resume(returning: readLine(from: output)) }
                    }
                } onCancel: {
                    kill(process)
                }
            }
            tasks.addTask {
                guard (try? await Task.sleep(for: patience)) != nil else { return "" }
                // Ends the output, and so the reading.
                kill(process)
                return nil
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? ""
        }
    }

    private static func readLine(from output: FileHandle) -> String {
        var bytes: [UInt8] = []
        while !bytes.contains(UInt8(ascii: "\n")) {
            let more = output.availableData
            if more.isEmpty { break }
            bytes += more
        }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Sees that a process ends: after a while, whether it wants to or not.
    private static func end(_ process: Process) async {
        await withCheckedContinuation { continuation in
            // A thread of its own, as a task that has been cancelled cannot wait, and would leave the process behind.
            Thread.detachNewThread {
                let deadline = Instant.now.advanced(by: patience)
                while process.isRunning, Instant.now < deadline { usleep(5_000) }
                kill(process)
                process.waitUntilExit()
                continuation.resume()
            }
        }
    }

    private static func kill(_ process: Process) {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// A file that is gone when nobody has it open any more.
    private static func unnamedFile() throws -> FileHandle {
        let url = FileManager.default.temporaryDirectory.appending(path: "said-\(UUID().uuidString)")
        try Data().write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try FileHandle(forUpdating: url)
    }

    /// The end of what was written to a file.
    private static func text(of file: FileHandle) -> String {
        guard (try? file.seek(toOffset: 0)) != nil, let data = try? file.readToEnd() else { return "" }
        return String(decoding: data.suffix(400), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension ChildEnd {
    /// How a process that runs no more has ended.
    init(_ process: Process) {
        self =
            process.terminationReason == .uncaughtSignal
            ? .signal(process.terminationStatus) : .status(process.terminationStatus)
    }
}
