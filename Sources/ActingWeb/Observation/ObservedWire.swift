/// The two protocols on an MCP endpoint.
public enum ObservedWire: String, Sendable {
    /// A client opens with `initialize`.
    case handshake
    /// Every request stands for itself.
    case stateless
}
