/// The system had no thread to give to a hook or a handler that needs one.
public struct ThreadUnavailable: Error, CustomStringConvertible {
    /// What happened and what to look at.
    public var description: String {
        "the system has no thread to give; see its limits on threads, or serve in the mode async, which needs none"
    }
}
