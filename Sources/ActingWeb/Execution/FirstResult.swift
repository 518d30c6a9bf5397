import Synchronization

/// A result for somebody to wait for, left by the first of several that may have one.
final class FirstResult<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(@Sendable (Result<Value, any Error>) -> Void)
        case settled(Result<Value, any Error>)
    }

    private let state = Mutex(State.open)

    /// Leaves a result, unless one was left before.
    func settle(_ result: Result<Value, any Error>) {
        let waiter: (@Sendable (Result<Value, any Error>) -> Void)? = state.withLock { state in
            switch state {
            case .open:
                state = .settled(result)
                return nil
            case .awaited(let waiter):
                state = .settled(result)
                return waiter
            case .settled:
                return nil
            }
        }
        waiter?(result)
    }

    /// The result; only one task may await it, and nobody wait for it otherwise.
    var value: Value {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                whenSettled { continuation.resume(with: $0) }
            }
        }
    }

    /// Calls a function with the result, at once where it is there; only one function may wait for it.
    func whenSettled(_ body: @escaping @Sendable (Result<Value, any Error>) -> Void) {
        let settled: Result<Value, any Error>? = state.withLock { state in
            if case .settled(let result) = state { return result }
            state = .awaited(body)
            return nil
        }
        if let settled { body(settled) }
    }
}
