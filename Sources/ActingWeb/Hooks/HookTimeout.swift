/// How long an async hook may take; a synchronous hook cannot be stopped, and no limit is put on it.
///
/// A hook that reaches its limit is cancelled, and its call fails with `HookTimedOut`. The caller goes on at once. A hook
/// that ignores its cancellation runs on by itself, on its event loop or on its side thread, until it ends: it keeps what
/// it holds until then, its result is dropped, and the observer is told of its end when it comes. Only where the hook runs
/// on a loop made on the caller's own thread does the caller wait for that end, since it cannot have its thread before.
public enum HookTimeout: Hashable, Sendable {
    /// As long as the application allows its hooks in general.
    case standard
    /// As long as it takes.
    case never
    /// No longer than this.
    case after(Duration)

    /// The limit where the application's own is `standard`; `nil` for none.
    func limit(standard: Duration?) -> Duration? {
        switch self {
        case .standard: standard
        case .never: nil
        case .after(let limit): limit
        }
    }
}
