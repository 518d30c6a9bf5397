/// An async hook did not end within its limit.
public struct HookTimedOut: Error, Equatable, CustomStringConvertible {
    /// The name the hook is registered under.
    public let hook: String
    /// How long it was given.
    public let limit: Duration

    /// One sentence for people.
    public var description: String { "the hook \"\(hook)\" was cancelled: it did not end within \(limit)" }
}
