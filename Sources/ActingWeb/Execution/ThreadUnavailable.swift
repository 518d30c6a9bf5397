/// The system had no thread to give to an async hook that a synchronous handler called on an event loop.
public struct ThreadUnavailable: Error, CustomStringConvertible {
    /// What happened and what to look at.
    public var description: String {
        "no thread could be started for an async hook called from a synchronous handler; see the limits on threads"
    }
}
