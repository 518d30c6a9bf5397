/// A hook that a blocking executor was asked for on an event loop: it holds the loop, and with it all that the loop serves.
public struct DeprecatedUse: Hashable, Sendable, CustomStringConvertible {
    /// The hook's kind.
    public let kind: HookKind
    /// The name the hook is registered under.
    public let hook: String
    /// Whether the hook is async, and so needs a thread and a loop beside the one that is held.
    public let isAsynchronous: Bool
    /// The loop that is held.
    public let loop: String

    init(_ hook: Hook, loop: String) {
        kind = hook.kind
        self.hook = hook.name
        isAsynchronous = hook.isAsynchronous
        self.loop = loop
    }

    /// What happens, and what to do instead, in one sentence.
    public var description: String {
        let cost =
            isAsynchronous
            ? "the async \(kind.rawValue) hook \"\(hook)\" takes a new thread with a new loop while \(loop) is held"
            : "the sync \(kind.rawValue) hook \"\(hook)\" holds \(loop) while it runs"
        return "deprecated: \(cost), as a synchronous handler runs on an event loop; "
            + "serve it with the async handlers (--mode async), or await execute…Async where the call is your own"
    }
}
