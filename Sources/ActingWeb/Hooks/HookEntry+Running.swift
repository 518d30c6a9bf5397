import JSON

extension HookEntry {
    /// Runs the hook, blocking the calling thread until it has ended.
    ///
    /// A thread drives one loop at the most, so for an async hook a caller that is on one gets a thread beside it. Any
    /// other caller gets a new loop on its own thread, or the loop that its host shares among such calls.
    func run(_ input: Input, as occasion: HookOccasion) throws -> JSONValue? {
        try CancellationScope.checkCancellation()
        occasion.warnings.check(hook, calledAs: occasion.name)
        let intent = CallIntent(hook, occasion)
        switch body {
        case .synchronous(let body):
            return try CallIntent.observe(intent) { try body(input) }
        case .asynchronous(let body):
            let deadline = deadline(occasion)
            let call = { @Sendable in try await Self.call(body, input, intent, deadline) }
            if ExecutionSite.isOnEventLoop {
                return try CallIntent.hold(intent) { try SideThread.run(within: deadline, call) }
            }
            let raced = { @Sendable in
                guard let deadline else { return try await call() }
                return try await deadline.race(call)
            }
            guard let bridge = HookPlacement.current.bridge else { return try OwnLoop.run(raced) }
            return try bridge.run(raced)
        }
    }

    /// Runs the hook in the caller's task, or, where its time is limited, in a task of its own on the caller's loop.
    ///
    /// A synchronous hook is taken to the pool that the host offers for that. Without one it runs on the caller's thread
    /// and holds it, and the event loop which that drives.
    func runAsync(_ input: Input, as occasion: HookOccasion) async throws -> JSONValue? {
        try Task.checkCancellation()
        switch body {
        case .synchronous(let body):
            let intent = CallIntent(hook, occasion)
            return try await CancellationScope.following {
                guard let pool = HookPlacement.current.pool(from: .current) else {
                    return try CallIntent.observe(intent) { try body(input) }
                }
                return try await pool.host { try CallIntent.observe(intent) { try body(input) } }
            }
        case .asynchronous(let body):
            guard let deadline = deadline(occasion) else {
                return try await Self.call(body, input, CallIntent(hook, occasion), nil)
            }
            let hook = hook
            return try await deadline.race { try await Self.call(body, input, CallIntent(hook, occasion), deadline) }
        }
    }

    private func deadline(_ occasion: HookOccasion) -> Deadline? {
        hook.traits.timeout.limit(standard: occasion.timeout).map { Deadline(hook: hook.name, limit: $0) }
    }

    private static func call(
        _ body: (Input) async throws -> JSONValue?, _ input: Input, _ intent: CallIntent?, _ deadline: Deadline?
    ) async throws -> JSONValue? {
        try await CancellationScope.following {
            try await CallIntent.observe(intent) {
                do {
                    return try await body(input)
                } catch {
                    throw deadline?.reason ?? error
                }
            }
        }
    }
}
