import Logging
import Synchronization

/// Says once for each hook that it was called in the way that holds an event loop: by blocking code.
///
/// Such a call works, and every other request on the loop waits for its end. Nobody sees that in the hook, so it is said
/// by name and with the way out, and once, since a server would otherwise say it with every request. The log hears of
/// async hooks only, which need not hold anything; whoever observes the request hears of every hook.
final class HeldLoopWarnings: Sendable {
    private let logger: Logger
    private let named = Mutex<Set<Hook.ID>>([])

    init(logger: Logger) {
        self.logger = logger
    }

    /// Warns of a hook that is about to be run by blocking code, if that holds a loop and was not said before.
    ///
    /// - Parameters:
    ///   - hook: the hook.
    ///   - name: the name that was asked for, which a wildcard hook does not have.
    func check(_ hook: Hook, calledAs name: String) {
        guard let loop = Self.loopAtStake(hook), named.withLock({ $0.insert(hook.id).inserted }) else { return }
        if hook.isAsynchronous {
            logger.warning(
                """
                async \(hook.kind.rawValue) hook "\(hook.name)" was called by a synchronous handler on an event loop: \
                the loop is held until the hook ends. Serve it with the asynchronous handler, or await the form of \
                the call whose name ends in Async.
                """,
                metadata: ["hook": "\(hook.name)", "kind": "\(hook.kind.rawValue)", "called_as": "\(name)"]
            )
        }
        guard let request = ObservedRequest.current else { return }
        request.observer.useDeprecated(request, DeprecatedUse(hook, loop: loop.label))
    }

    /// The loop that is held; a loop that was made for one call has nobody to hold up, and a synchronous hook that
    /// another hook calls costs the loop no more than a function does.
    private static func loopAtStake(_ hook: Hook) -> LoopIdentity? {
        guard ExecutionSite.isOnEventLoop, let loop = ThreadPlace.current.loop ?? ForeignLoops.current(),
            loop.kind != .own
        else { return nil }
        return hook.isAsynchronous || CallIntent.enclosingCall == nil ? loop : nil
    }
}
