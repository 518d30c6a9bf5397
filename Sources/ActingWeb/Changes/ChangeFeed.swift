import Synchronization

/// Passes on what changed in an application to those who serve its clients.
public final class ChangeFeed: Sendable {
    /// Listens until it is cancelled or let go of.
    package final class Listener: Sendable {
        private let feed: ChangeFeed
        private let number: UInt64

        fileprivate init(_ feed: ChangeFeed, _ number: UInt64) {
            self.feed = feed
            self.number = number
        }

        deinit {
            let number = number
            feed.listeners.withLock { _ = $0.bodies.removeValue(forKey: number) }
        }
    }

    private struct Listeners {
        var next: UInt64 = 0
        var bodies: [UInt64: @Sendable (Change) -> Void] = [:]
    }

    private let listeners = Mutex(Listeners())

    /// Tells everybody who listens; returns when they have been told.
    public func post(_ change: Change) {
        let bodies = listeners.withLock { Array($0.bodies.values) }
        for body in bodies { body(change) }
    }

    /// Calls a function for each change, on the thread where it is posted; the function must return at once.
    ///
    /// - Parameter body: what to call.
    /// - Returns: what keeps the function from being forgotten.
    package func listen(_ body: @escaping @Sendable (Change) -> Void) -> Listener {
        let number = listeners.withLock { listeners in
            let number = listeners.next
            listeners.next &+= 1
            listeners.bodies[number] = body
            return number
        }
        return Listener(self, number)
    }
}
