import Dispatch

/// Runs a blocking function on a thread that drives no loop and belongs to no pool of ours, and waits without blocking.
func onPlainThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "plain").async { continuation.resume(with: Result { try body() }) }
    }
}
