/// A published revision of the protocol.
public enum ProtocolRevision: String, CaseIterable, Comparable, Sendable {
    /// The first; no tool annotations yet.
    case november2024 = "2024-11-05"
    /// Adds tool annotations, audio, completions and batches.
    case march2025 = "2025-03-26"
    /// Adds titles, structured content, elicitation and the version header; takes batches away.
    case june2025 = "2025-06-18"
    /// Adds icons and elicitation on a page; the last with a handshake.
    case november2025 = "2025-11-25"
    /// Every request stands for itself; there is no handshake and there are no sessions.
    case july2026 = "2026-07-28"

    /// The revisions in which a client opens with `initialize`.
    public static let withHandshake = allCases.filter { !$0.isStateless }

    /// The revisions in which every request says by itself which one it follows.
    public static let stateless = allCases.filter(\.isStateless)

    /// What a client is offered that opens with `initialize` and asks for a revision we do not know.
    public static let latest = november2025

    /// What a request without a version header is served under.
    public static let assumed = march2025

    /// Whether every request stands for itself.
    public var isStateless: Bool { self >= .july2026 }

    /// The revision to serve a client under that opens with `initialize` and asks for `requested`.
    public static func negotiated(_ requested: String?) -> ProtocolRevision {
        requested.flatMap(handshake) ?? latest
    }

    /// The revision of this name, if it has a handshake.
    static func handshake(_ name: String) -> ProtocolRevision? {
        ProtocolRevision(rawValue: name).flatMap { $0.isStateless ? nil : $0 }
    }

    /// Orders revisions by date.
    public static func < (left: ProtocolRevision, right: ProtocolRevision) -> Bool {
        left.rawValue < right.rawValue
    }
}
