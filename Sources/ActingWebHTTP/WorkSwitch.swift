import Synchronization

/// Stops a task that is only known after those who may stop it.
final class WorkSwitch: Sendable {
    private struct State {
        var work: Task<Void, Never>?
        var isCancelled = false
    }

    private let state = Mutex(State())

    /// Names the task; it is cancelled at once where somebody wanted that before.
    func attach(_ work: Task<Void, Never>) {
        let isCancelled = state.withLock { state in
            state.work = work
            return state.isCancelled
        }
        if isCancelled { work.cancel() }
    }

    /// Cancels the task, now or as soon as it is known.
    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            return state.work
        }?.cancel()
    }
}
