import ActingWeb

/// Runs a handler as the execution mode of its request says: the one place where a mode decides about threads.
struct ModeRunner: Sendable {
    /// The threads and loops that modes need beside the server's own.
    let crew: Crew

    /// Runs a handler in one of its two forms.
    ///
    /// - Parameters:
    ///   - request: the request that is served.
    ///   - syncHooks: where the request wants its synchronous hooks to run; `nil` for where the server has them.
    ///   - awaiting: the async form, run in the caller's task.
    ///   - blocking: the synchronous form, run on a thread that it may block, on behalf of the request; in the mode
    ///     `misuse` that thread is the event loop's own.
    /// - Returns: what the handler returned.
    /// - Throws: what the handler threw, or `CancellationError` where there is no thread for it any more.
    func run<Value: Sendable>(
        _ request: ObservedRequest, syncHooks: SyncHookPlacement? = nil, awaiting: () async throws -> Value,
        blocking: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        request.observer.handlerRequested(request, at: .now)
        return try await request.withContext { try await place(request, syncHooks, awaiting, blocking) }
    }

    private func place<Value: Sendable>(
        _ request: ObservedRequest, _ syncHooks: SyncHookPlacement?, _ awaiting: () async throws -> Value,
        _ blocking: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        switch request.mode {
        case .async:
            return try await ObservedRequest.$current.withValue(request) {
                try await HookPlacement.$current.withValue(crew.awaited(syncHooks), operation: awaiting)
            }
        case .threadPool:
            return try await crew.handlers.run { try ObservedRequest.$current.withValue(request, operation: blocking) }
        case .blocking:
            return try await crew.owners.run { [crew] in
                let placement = crew.owned
                placement.bridge?.start()
                return try ObservedRequest.$current.withValue(request.owned()) {
                    try HookPlacement.$current.withValue(placement, operation: blocking)
                }
            }
        case .misuse:
            return try ObservedRequest.$current.withValue(request, operation: blocking)
        }
    }
}
