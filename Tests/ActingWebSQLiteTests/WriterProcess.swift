import Foundation

/// A `store-writer` at work.
struct WriterProcess: ~Copyable {
    /// Built beside the bundle of the tests.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "store-writer")

    private let process = Process()
    private let output = Pipe()

    /// Begins to write to the store at `path`; `name` begins the names of its properties.
    init(path: String, name: String) throws {
        process.executableURL = Self.executable
        process.arguments = [path, name]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
    }

    /// Lets the process write, then ends it without a warning.
    ///
    /// - Parameter count: how many writes it has to have seen taken before.
    /// - Returns: the names of all writes that it saw taken.
    /// - Throws: what reading its output throws.
    consuming func kill(after count: Int) throws -> [String] {
        var text = Data()
        while text.count(where: { $0 == UInt8(ascii: "\n") }) < count {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            text += more
        }
        Foundation.kill(process.processIdentifier, SIGKILL)
        text += try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        // What follows the last line break was not said to the end.
        return String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }
}
