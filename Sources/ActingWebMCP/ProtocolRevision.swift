/// A published revision of the protocol in which a client opens with `initialize`.
public enum ProtocolRevision: String, CaseIterable, Comparable, Sendable {
    /// The first; no tool annotations yet.
    case november2024 = "2024-11-05"
    /// Adds tool annotations.
    case march2025 = "2025-03-26"
    /// Adds titles, structured content and the version header.
    case june2025 = "2025-06-18"
    /// The last with a handshake.
    case november2025 = "2025-11-25"

    /// What a client is offered that asks for a revision we do not know.
    public static let latest = november2025

    /// What a request without a version header is served under.
    public static let assumed = march2025

    /// The revision to serve a client under that asks for `requested`.
    public static func negotiated(_ requested: String?) -> ProtocolRevision {
        requested.flatMap(ProtocolRevision.init) ?? latest
    }

    /// Orders revisions by date.
    public static func < (left: ProtocolRevision, right: ProtocolRevision) -> Bool {
        left.rawValue < right.rawValue
    }
}
