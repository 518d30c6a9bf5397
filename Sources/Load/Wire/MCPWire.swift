/// How a connection speaks MCP, once it has been agreed on.
package enum MCPWire: Hashable, Sendable {
    /// With a handshake: the server's session, where it keeps one, and the revision.
    case session(id: String?, revision: String)
    /// Each request stands for itself.
    case stateless

    package static let statelessRevision = "2026-07-28"
    /// The newest revision with a handshake.
    package static let sessionRevision = "2025-11-25"

    package var name: String {
        switch self {
        case .session: "session"
        case .stateless: "stateless"
        }
    }

    package var revision: String {
        switch self {
        case .session(_, let revision): revision
        case .stateless: Self.statelessRevision
        }
    }
}
