/// Which of the ways to speak MCP is used.
package enum WireChoice: String, CaseIterable, Hashable, Sendable {
    /// Stateless where the server can, otherwise with a session.
    case auto
    case session
    case stateless
}
