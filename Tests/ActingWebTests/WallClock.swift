import ActingWeb
import Synchronization

/// A clock of the wall that a test moves; whoever waits on it goes on when it was moved that far, or is cancelled.
final class WallClock: Sendable {
    private struct State {
        var now: Int64 = 1_700_000_000_000
        var next = 0
        var sleepers: [Int: (until: Int64, continuation: CheckedContinuation<Void, Never>)] = [:]
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    var now: Timestamp { Timestamp(milliseconds: state.withLock(\.now)) }

    /// The machine's environment with this clock.
    var environment: AppEnvironment {
        AppEnvironment(
            now: { self.now }, randomBytes: AppEnvironment.system.randomBytes,
            pause: { await self.sleep(milliseconds: Int64($0 / .milliseconds(1))) })
    }

    func advance(seconds: Int64) {
        let due = state.withLock { state in
            state.now += seconds * 1000
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    private func sleep(milliseconds: Int64) async {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    if milliseconds <= 0 || state.cancelled.contains(id) { return true }
                    state.sleepers[id] = (state.now + milliseconds, continuation)
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.cancelled.insert(id)
                return state.sleepers.removeValue(forKey: id)
            }
            sleeper?.continuation.resume()
        }
    }
}
