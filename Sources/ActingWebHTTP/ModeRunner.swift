import ActingWeb

/// Runs a handler as the execution mode of its request says: the one place where a mode decides about threads.
struct ModeRunner: Sendable {
    let pool: WorkerPool

    /// Runs a handler in one of its two forms.
    ///
    /// - Parameters:
    ///   - request: the request that is served.
    ///   - awaiting: the async form, run in the caller's task.
    ///   - blocking: the synchronous form, run on a thread that it may block, on behalf of the request.
    /// - Returns: what the handler returned.
    /// - Throws: what the handler threw, or `CancellationError` where there is no thread for it any more.
    func run<Value: Sendable>(
        _ request: ObservedRequest, awaiting: () async throws -> Value,
        blocking: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        request.observer.handlerRequested(request, at: .now)
        switch request.mode {
        case .async:
            return try await ObservedRequest.$current.withValue(request, operation: awaiting)
        case .threadPool:
            return try await pool.run { try ObservedRequest.$current.withValue(request, operation: blocking) }
        }
    }
}
