import Logging
import Synchronization

/// Says once for each hook that it was called in the way that holds an event loop: an async hook, by blocking code.
///
/// Such a call works, and every other request on the loop waits for its end. Nobody sees that in the hook, so it is said
/// by name and with the way out, and once, since a server would otherwise say it with every request.
final class HeldLoopWarnings: Sendable {
    private let logger: Logger
    private let named = Mutex<Set<Hook.ID>>([])

    init(logger: Logger) {
        self.logger = logger
    }

    /// Warns of a hook, unless that was done before.
    ///
    /// - Parameters:
    ///   - hook: the async hook that is about to hold the calling thread's event loop.
    ///   - name: the name that was asked for, which a wildcard hook does not have.
    func warn(of hook: Hook, calledAs name: String) {
        guard named.withLock({ $0.insert(hook.id).inserted }) else { return }
        logger.warning(
            """
            async \(hook.kind.rawValue) hook "\(hook.name)" was called by a synchronous handler on an event loop: the \
            loop is held until the hook ends. Serve it with the asynchronous handler, or await the form of the call \
            whose name ends in Async.
            """,
            metadata: ["hook": "\(hook.name)", "kind": "\(hook.kind.rawValue)", "called_as": "\(name)"]
        )
    }
}
