import Analysis
import Synchronization
import Trace

/// Everything that was observed, in the order in which it came, and a way to wait for what is to come.
final class EventLog: Sendable {
    /// How much has happened.
    struct Tally {
        var started = 0
        var entered = 0
        var finished = 0
        var stalled = 0
        var stalling = 0
        var sampled = 0
    }

    private struct Waiter {
        let isMet: @Sendable (Tally) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var events: [Event] = []
        var tally = Tally()
        var waiters: [Waiter] = []
    }

    private let state = Mutex(State())

    var events: [Event] { state.withLock { $0.events } }

    /// The requests that have happened, as a reader of the events sees them, in order of acceptance.
    var requests: [Request] {
        var log = RequestLog()
        log.fold(events)
        return (0..<log.count).compactMap { log[position: $0]?.request }.sorted { $0.id < $1.id }
    }

    func add(_ event: Event) {
        let met = state.withLock { state in
            state.events.append(event)
            switch event {
            case .requestStarted: state.tally.started += 1
            case .callEntered: state.tally.entered += 1
            case .requestFinished: state.tally.finished += 1
            case .stalled: state.tally.stalled += 1
            case .stalling: state.tally.stalling += 1
            case .sampled: state.tally.sampled += 1
            default: break
            }
            let met = state.waiters.filter { $0.isMet(state.tally) }
            state.waiters.removeAll { $0.isMet(state.tally) }
            return met
        }
        for waiter in met { waiter.continuation.resume() }
    }

    /// Waits until this many hook calls were entered.
    func entered(_ count: Int) async {
        await wait { $0.entered >= count }
    }

    /// Waits until this many requests have finished.
    func finished(_ count: Int) async {
        await wait { $0.finished >= count }
    }

    /// Waits until this much has happened.
    func wait(until isMet: @escaping @Sendable (Tally) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMetAlready = state.withLock { state in
                if isMet(state.tally) { return true }
                state.waiters.append(Waiter(isMet: isMet, continuation: continuation))
                return false
            }
            if isMetAlready { continuation.resume() }
        }
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

    /// The path of a call, by the place that belongs to its request.
    func path(of call: HookCall) -> Path? {
        let owner = owners[call.request]
        return starts.first { $0.id == call.request }.flatMap { call.path(home: owner ?? $0.home) }
    }

    /// The threads that took requests over.
    var owners: [Request.ID: Site] {
        reduce(into: [:]) { owners, event in
            if case .requestOwned(let id, _, let owner) = event { owners[id] = owner }
        }
    }
}
