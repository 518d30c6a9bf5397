import Foundation

/// The load generator `wrk`, where the machine has it: what a generator can reach that does not look at answers.
struct Wrk {
    private let executable: URL

    /// `nil` where there is no `wrk` on the path.
    init?() {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let files = folders.map { URL(filePath: String($0)).appending(path: "wrk") }
        guard let file = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            return nil
        }
        executable = file
    }

    /// Makes the same call for whole seconds on one thread.
    ///
    /// - Returns: requests a second.
    func perSecond(_ call: CallRequest, port: Int, connections: Int, seconds: Int) throws -> Double {
        let script = FileManager.default.temporaryDirectory.appending(path: "wrk-\(UUID().uuidString).lua")
        defer { try? FileManager.default.removeItem(at: script) }
        let headers = call.headers.map { "wrk.headers[\"\($0.name)\"] = \"\($0.value)\"\n" }.joined()
        try "wrk.method = \"POST\"\nwrk.body = [==[\(call.body)]==]\n\(headers)".write(
            to: script, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = executable
        process.arguments = [
            "-t1", "-c\(connections)", "-d\(seconds)s", "-s", script.path, "http://127.0.0.1:\(port)/mcp",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let match = text.firstMatch(of: /Requests\/sec:\s+([0-9.]+)/), let rate = Double(match.1) else {
            throw Unreadable(text: text)
        }
        return rate
    }

    /// What `wrk` said was not understood.
    struct Unreadable: Error, CustomStringConvertible {
        let text: String

        var description: String { "wrk said \(text.prefix(400))" }
    }
}
