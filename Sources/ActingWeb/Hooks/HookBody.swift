public import JSON

/// What a hook runs, in the form in which it was declared.
public enum HookBody: Sendable {
    /// A function that runs to its end on the thread that calls it.
    public typealias Synchronous = @Sendable (ActorInterface, HookInvocation) throws -> JSONValue?
    /// A function that may suspend.
    public typealias Asynchronous = @Sendable (ActorInterface, HookInvocation) async throws -> JSONValue?

    /// Declared with a closure that awaits nothing.
    case synchronous(Synchronous)
    /// Declared with a closure that awaits.
    case asynchronous(Asynchronous)

    /// Whether the hook may suspend.
    public var isAsynchronous: Bool {
        switch self {
        case .synchronous: false
        case .asynchronous: true
        }
    }
}
