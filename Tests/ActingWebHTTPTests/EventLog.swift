import Synchronization
import Trace

/// Everything that was observed, in the order in which it came, and a way to wait for what is to come.
final class EventLog: Sendable {
    private struct Waiter {
        let isMet: @Sendable ([Event]) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private let storage = Mutex<(events: [Event], waiters: [Waiter])>(([], []))

    var events: [Event] { storage.withLock { $0.events } }

    func add(_ event: Event) {
        let met = storage.withLock { storage in
            storage.events.append(event)
            let met = storage.waiters.filter { $0.isMet(storage.events) }
            storage.waiters.removeAll { $0.isMet(storage.events) }
            return met
        }
        for waiter in met { waiter.continuation.resume() }
    }

    /// Waits until what was observed meets a condition.
    func wait(until isMet: @escaping @Sendable ([Event]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMetAlready = storage.withLock { storage in
                if isMet(storage.events) { return true }
                storage.waiters.append(Waiter(isMet: isMet, continuation: continuation))
                return false
            }
            if isMetAlready { continuation.resume() }
        }
    }

    /// Waits until this many requests have finished.
    func finished(_ count: Int) async {
        await wait { $0.finishes.count >= count }
    }
}

extension [Event] {
    var starts: [(id: Request.ID, home: Site, mode: ExecutionMode)] {
        compactMap { event in
            guard case .requestStarted(let id, _, let home, let mode) = event else { return nil }
            return (id, home, mode)
        }
    }

    var calls: [HookCall] {
        compactMap { event in
            guard case .callEntered(let call) = event else { return nil }
            return call
        }
    }

    var finishes: [(id: Request.ID, finish: Request.Finish)] {
        compactMap { event in
            guard case .requestFinished(let id, let finish) = event else { return nil }
            return (id, finish)
        }
    }

    /// The path of a call, by the home of its request.
    func path(of call: HookCall) -> Path? {
        starts.first { $0.id == call.request }.flatMap { call.path(home: $0.home) }
    }
}
