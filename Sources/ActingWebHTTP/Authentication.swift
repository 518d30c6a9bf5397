/// Whether clients have to say who they are.
public enum Authentication: String, CaseIterable, Sendable {
    /// No: whoever reaches the server is served as the one local actor, with all permissions.
    case off
    /// Yes: each client logs in and is served as the actor that let it in, within its permissions.
    case required
}
