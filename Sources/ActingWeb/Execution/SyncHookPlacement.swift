/// Where a host that awaits its handlers runs synchronous hooks.
public enum SyncHookPlacement: String, CaseIterable, Sendable {
    /// On a worker of a pool of their own; the event loop serves others meanwhile.
    case offload
    /// On the event loop's own thread, which is held until they end.
    case inline
}
