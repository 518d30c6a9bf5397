/// Observes nothing.
public struct NoObserver: ExecutionObserver {
    /// An observer that does nothing.
    public init() {}
}
