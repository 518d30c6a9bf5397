import ActingWeb
import Testing

/// How a server serves, and which revision its client speaks: `async` is served by `AsyncMCPHandler`, `thread-pool` by
/// `MCPHandler`.
struct Setting: Sendable, CustomTestStringConvertible {
    let mode: ActingWeb.ExecutionMode
    let revision: String

    var testDescription: String { "\(revision) \(mode.rawValue)" }
    var isStateless: Bool { revision == "2026-07-28" }

    /// A client of a revision at a server that serves asynchronously.
    static func async(_ revision: String) -> Setting {
        Setting(mode: .async, revision: revision)
    }

    private static let modes: [ActingWeb.ExecutionMode] = [.async, .threadPool]
    /// The newest revision with a handshake.
    static let handshake = modes.map { Setting(mode: $0, revision: "2025-11-25") }
    /// The revision whose requests stand for themselves.
    static let stateless = modes.map { Setting(mode: $0, revision: "2026-07-28") }
    /// The newest of each kind.
    static let newest = handshake + stateless
    /// Every revision.
    static let all = newest + ["2024-11-05", "2025-03-26", "2025-06-18"].map(async)
}
