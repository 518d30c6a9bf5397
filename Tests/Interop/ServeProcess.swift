import Foundation
import JSON

/// `actingweb-inspector serve --log json` as a process of its own.
struct ServeProcess {
    /// What kept the program from serving.
    enum Failure: Error {
        case notBuilt
        case notListening(said: String)
        case endedBadly(status: Int32)
    }

    /// The MCP endpoint.
    let url: String
    private let process: Process
    private let end: Task<Int32, Never>
    private let output: Task<Data, Never>
    /// Kept open: to write where nobody can read would end the server.
    private let errors: Pipe

    /// Serves an application while `body` runs.
    ///
    /// - Parameters:
    ///   - app: the application's name.
    ///   - mode: how requests are served.
    ///   - options: other options of the program.
    ///   - body: what to do with the endpoint.
    /// - Returns: what `body` returned, and the line of each request that the program finished, in their order.
    /// - Throws: `Failure`, what `body` throws, or the parser's error where a line is not JSON.
    static func serving<Result>(
        app: String, mode: String, options: [String] = [], _ body: (_ url: String) async throws -> Result
    ) async throws -> (Result, trace: [JSONValue]) {
        let server = try await ServeProcess(app: app, mode: mode, options: options)
        let result: Result
        do {
            result = try await body(server.url)
        } catch {
            _ = try? await server.stop()
            throw error
        }
        return (result, try await server.stop())
    }

    private init(app: String, mode: String, options: [String]) async throws {
        guard let program = PackageFolder.program else { throw Failure.notBuilt }
        process = Process()
        let output = Pipe()
        errors = Pipe()
        process.executableURL = program
        process.arguments =
            [
                "serve", "--app", app, "--mode", mode, "--port", "0", "--log", "json", "--store", "memory",
            ] + options
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        end = try process.start()
        // Awaited in `stop`; from the beginning, so that a full pipe never holds the server.
        self.output = Task { await output.fileHandleForReading.everything() }
        let said = await errors.fileHandleForReading.firstLine()
        let prefix = "listening on "
        guard said.hasPrefix(prefix) else {
            process.terminate()
            throw Failure.notListening(said: said)
        }
        url = String(said.dropFirst(prefix.count))
    }

    private func stop() async throws -> [JSONValue] {
        process.terminate()
        let status = await end.value
        guard status == 0 else { throw Failure.endedBadly(status: status) }
        // Lines about other things than requests have no id.
        return try await output.value.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
            .filter { $0["id"] != nil }
    }
}

extension FileHandle {
    /// Reads up to the first line break, or to the end where there is none.
    fileprivate func firstLine() async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var line = Data()
                while let byte = try? self.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) { line += byte }
                continuation.resume(returning: String(decoding: line, as: UTF8.self))
            }
        }
    }
}
