import Synchronization

/// A result that one thread leaves for another.
final class OneShot<Value: Sendable>: Sendable {
    private let result: Mutex<Result<Value, any Error>>

    /// - Parameter missing: the error to find where no result was left.
    init(missing: any Error) {
        result = Mutex(.failure(missing))
    }

    func leave(_ result: Result<Value, any Error>) {
        self.result.withLock { $0 = result }
    }

    func take() throws -> Value {
        try result.withLock { $0 }.get()
    }
}
