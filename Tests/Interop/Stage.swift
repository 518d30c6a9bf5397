import ActingWeb
import JSON

/// Where stories are played: each one once, however many tests look at it, one after the other.
actor Stage {
    /// A story with its client and its server's mode.
    struct Entry: Hashable {
        let story: String
        let sdk: PythonSDK
        let mode: ExecutionMode
    }

    static let shared = Stage()
    /// The modes that serve by one and by the other of the two handlers.
    static let modes: [ExecutionMode] = [.async, .threadPool]

    private var plays: [Entry: Task<Play, any Error>] = [:]

    /// What came of a story, played now where nobody has asked for it before.
    func play(_ entry: Entry) async throws -> Play {
        if let known = plays[entry] { return try await known.value }
        let playing = Task { try await Self.play(entry) }
        plays[entry] = playing
        return try await playing.value
    }

    private static func play(_ entry: Entry) async throws -> Play {
        let (printed, trace) = try await ServeProcess.serving(
            app: entry.story, mode: entry.mode.rawValue, options: ["--page-size", "20"]
        ) { url in
            try await entry.sdk.play(entry.story, at: url)
        }
        return Play(seen: try JSONValue(parsing: printed), trace: trace)
    }
}
