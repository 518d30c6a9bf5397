/// Which of two sets of customs an endpoint follows where the protocol leaves room or is older than it.
public enum WireProfile: String, CaseIterable, Sendable {
    /// The protocol's specification, in every revision.
    case specification
    /// What clients of ActingWeb in other languages know: no sessions, no streams, revisions with a handshake only, a
    /// login for everything, and error codes of its own.
    case actingweb
}
