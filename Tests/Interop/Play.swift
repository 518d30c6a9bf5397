import ActingWeb
import Foundation
import JSON

/// What came of a story: what the client saw, and what the server recorded of it.
struct Play {
    /// What `story.py` printed.
    let seen: JSONValue
    /// The line of each request, in the order of their ends.
    let trace: [JSONValue]

    /// The play of a story against the application of its name; it is played once for all who ask.
    ///
    /// - Parameters:
    ///   - story: the story's name.
    ///   - sdk: the client.
    ///   - mode: how the server serves.
    /// - Returns: what came of it.
    /// - Throws: what kept the server or the client from running to a good end.
    static func of(_ story: String, _ sdk: PythonSDK, _ mode: ExecutionMode) async throws -> Play {
        try await Stage.shared.play(Stage.Entry(story: story, sdk: sdk, mode: mode))
    }

    /// What the client saw in a step of the story.
    func step(_ step: String) -> JSONValue? {
        seen["story"]?[step]
    }

    /// The answer to a step of the story.
    func answer(_ step: String) -> Answer? {
        self.step(step).map { Answer($0) }
    }

    /// The JSON that a tool wrote into its answer to a step.
    func tool(_ step: String) -> JSONValue? {
        guard case .text(let text) = answer(step) else { return nil }
        return try? JSONValue(parsing: text)
    }

    /// The texts of the memories in the answer to a step.
    func memories(_ step: String) -> [String]? {
        tool(step)?["memories"]?.array?.compactMap { $0["text"]?.string }
    }

    /// The requests that named a method: those that say what they want, and not only whose answer they bring.
    var requests: [JSONValue] { trace.filter { $0["method"] != nil } }

    /// The requests that called a tool.
    func requests(of tool: String) -> [JSONValue] {
        trace.filter { $0["method"] == "tools/call" && $0["target"]?.string == tool }
    }

    /// The path letters of the hooks that the calls of a tool ran.
    func paths(of tool: String) -> [JSONValue] {
        requests(of: tool).flatMap { $0["calls"]?.array ?? [] }.compactMap { $0["path"] }
    }
}
