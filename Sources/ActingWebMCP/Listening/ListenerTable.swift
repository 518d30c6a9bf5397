import Synchronization

/// The clients that listen on streams of their own.
final class ListenerTable: Sendable {
    private let listeners = Mutex<[ObjectIdentifier: Listener]>([:])

    var count: Int { listeners.withLock { $0.count } }
    var all: [Listener] { listeners.withLock { Array($0.values) } }

    /// Adds a client.
    ///
    /// - Returns: whether there was room.
    func add(_ listener: Listener, atMost most: Int) -> Bool {
        listeners.withLock { listeners in
            guard listeners.count < most else { return false }
            listeners[ObjectIdentifier(listener)] = listener
            return true
        }
    }

    func remove(_ listener: Listener) {
        listeners.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(listener)) }
    }

    /// Ends every stream.
    func endAll() {
        let all = listeners.withLock { listeners in
            defer { listeners = [:] }
            return Array(listeners.values)
        }
        for listener in all { listener.end() }
    }
}
