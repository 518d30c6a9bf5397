import Logging
import Synchronization

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

    private static let told = Mutex<Set<Hook.ID>>([])
    private static let logger = Logger(label: "actingweb.execution")

    /// What happens, and what to do instead, in one sentence.
    public var description: String {
        let cost =
            isAsynchronous
            ? "the async \(kind.rawValue) hook \"\(hook)\" takes a new thread with a new loop while \(loop) is held"
            : "the sync \(kind.rawValue) hook \"\(hook)\" holds \(loop) while it runs"
        return "deprecated: \(cost), as a synchronous handler runs on an event loop; "
            + "serve it with the async handlers (--mode async), or await execute…Async where the call is your own"
    }

    /// Warns where the calling thread drives an event loop; once for each hook in the life of the process.
    ///
    /// A loop that was made for one call has nobody to hold up, and a synchronous hook that another hook calls costs the
    /// loop no more than a function does: neither is warned of.
    static func check(_ hook: Hook) {
        guard let loop = loopAtStake(hook), told.withLock({ $0.insert(hook.id).inserted }) else { return }
        let use = DeprecatedUse(
            kind: hook.kind, hook: hook.name, isAsynchronous: hook.isAsynchronous, loop: loop.label)
        logger.warning("\(use)")
        guard let request = ObservedRequest.current else { return }
        request.observer.useDeprecated(request, use)
    }

    private static func loopAtStake(_ hook: Hook) -> LoopIdentity? {
        guard ExecutionSite.isOnEventLoop, let loop = ThreadPlace.current.loop ?? ForeignLoops.current(),
            loop.kind != .own
        else { return nil }
        return hook.isAsynchronous || CallIntent.enclosingCall == nil ? loop : nil
    }
}
