import JSON

/// What a hook runs, in the form in which it was declared.
enum HookBody<Input: Sendable>: Sendable {
    /// Declared with a closure that awaits nothing.
    case synchronous(@Sendable (Input) throws -> JSONValue?)
    /// Declared with a closure that awaits.
    case asynchronous(@Sendable (Input) async throws -> JSONValue?)

    /// Whether the hook may suspend.
    var isAsynchronous: Bool {
        switch self {
        case .synchronous: false
        case .asynchronous: true
        }
    }
}
