import Dispatch

/// A reply from outside that one task awaits or one thread waits for, whichever asked.
package final class AwaitedReply<Value: Sendable>: Sendable {
    private let result = FirstResult<Value>()

    /// A reply that has not come.
    package init() {}

    /// Leaves the reply, unless one was left before.
    package func settle(_ result: Result<Value, any Error>) {
        self.result.settle(result)
    }

    /// The reply, which the calling task awaits; only one task or thread may.
    package var value: Value {
        get async throws {
            try await withTaskCancellationHandler {
                try await result.value
            } onCancel: {
                settle(.failure(CancellationError()))
            }
        }
    }

    /// The reply, for which the calling thread waits; only one task or thread may.
    ///
    /// - Returns: the reply.
    /// - Throws: what was left instead of a reply, `CancellationError` where the caller's scope was cancelled, or
    ///   `LoopWouldBlock` where the thread drives an event loop, which would keep the reply from coming.
    package func wait() throws -> Value {
        guard !ExecutionSite.isOnEventLoop else { throw LoopWouldBlock() }
        let (arrived, found) = (DispatchSemaphore(value: 0), OneShot<Value>(missing: CancellationError()))
        let ticket = CancellationScope.current?.onCancel { self.settle(.failure(CancellationError())) }
        defer { ticket?.remove() }
        result.whenSettled { result in
            found.leave(result)
            arrived.signal()
        }
        arrived.wait()
        return try found.take()
    }
}

/// A synchronous hook on an event loop asked its client something: it would wait for an answer that the loop brings.
package struct LoopWouldBlock: Error, CustomStringConvertible {
    package var description: String {
        "a synchronous hook on an event loop cannot wait for its client: register it as an async hook"
    }
}
