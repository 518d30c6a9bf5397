import Foundation
import Testing

/// `actingweb-inspector serve` as a process of its own, with a data folder of its own.
struct ServedProgram {
    private let process = Process()
    /// The most time for the program to begin, and to end, in seconds.
    private static let patience = 30.0

    private let output = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
    private let errors = FileManager.default.temporaryDirectory.appending(path: "said-\(UUID().uuidString)")
    /// The MCP endpoint.
    let url: String

    /// Starts the program and waits until it listens.
    ///
    /// - Parameters:
    ///   - options: more options of the command line.
    ///   - data: what the environment calls the user's data folder.
    /// - Throws: what kept the program from being run, or an issue with what it said instead.
    init(_ options: String..., data: URL) throws {
        process.executableURL = URL(filePath: InspectorScreen.executable)
        process.arguments = ["serve", "--port", "0", "--log", "json"] + options
        process.environment = Surroundings.environment.merging(["XDG_DATA_HOME": data.path]) { $1 }
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try Data().write(to: errors)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        var said = ""
        Self.wait { [process, errors] in
            let isOver = !process.isRunning
            said = Self.text(of: errors)
            return isOver || said.contains("\n")
        }
        let address = try #require(said.firstMatch(of: /^listening on (http\S+)\n/), "\(said)")
        url = String(address.1)
    }

    /// Waits until something holds, but not for ever.
    private static func wait(until holds: () -> Bool) {
        let deadline = Date.now.addingTimeInterval(patience)
        while !holds(), Date.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
    }

    private static func text(of file: URL) -> String {
        (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Calls a tool.
    ///
    /// - Parameters:
    ///   - tool: the tool.
    ///   - arguments: a JSON object.
    ///   - seconds: how long to wait for the answer before the caller goes away.
    /// - Returns: the response's body.
    /// - Throws: `CommandFailed` where there is no answer.
    func call(_ tool: String, _ arguments: String, patience seconds: Double = 20) throws -> String {
        let call = #"{"name":"\#(tool)","arguments":\#(arguments)}"#
        let body = #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":\#(call)}"#
        let script = """
            import sys, urllib.request
            request = urllib.request.Request(sys.argv[1], sys.argv[2].encode(), {"Content-Type": "application/json"})
            print(urllib.request.urlopen(request, timeout=float(sys.argv[3])).read().decode())
            """
        return try Tmux.run(["python3", "-c", script, url, body, "\(seconds)"])
    }

    /// How much of the program lies in memory; 0 where the system does not say.
    var residentBytes: Int {
        let file = "/proc/\(process.processIdentifier)/statm"
        let pages = (try? String(contentsOfFile: file, encoding: .utf8))?.split(separator: " ").dropFirst().first
        return (pages.flatMap { Int($0) } ?? 0) * 4096
    }

    /// Ends the program with a signal and waits for its end; one that does not end is killed.
    ///
    /// - Returns: the lines that it has written, and what it said beside them.
    @discardableResult
    func end(_ signal: Int32 = SIGTERM) -> (lines: [String], said: String) {
        kill(process.processIdentifier, signal)
        Self.wait { !process.isRunning }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
        return (Self.text(of: output).split(separator: "\n").map(String.init), Self.text(of: errors))
    }
}
