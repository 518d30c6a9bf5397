import JSON

extension Hook {
    /// Runs the hook, blocking the calling thread until it has ended.
    func run(_ actor: ActorInterface, _ invocation: HookInvocation) throws -> JSONValue? {
        let intent = CallIntent(self, invocation)
        switch body {
        case .synchronous(let body):
            guard let intent else { return try body(actor, invocation) }
            return try intent.observe { try body(actor, invocation) }
        case .asynchronous(let body):
            return try Self.runOnNewLoop {
                guard let intent else { return try await body(actor, invocation) }
                return try await intent.observe { try await body(actor, invocation) }
            }
        }
    }

    /// Runs the hook in the caller's task.
    ///
    /// A synchronous hook runs on the caller's thread and holds it, and the event loop which that drives.
    func runAsync(_ actor: ActorInterface, _ invocation: HookInvocation) async throws -> JSONValue? {
        let intent = CallIntent(self, invocation)
        switch body {
        case .synchronous(let body):
            guard let intent else { return try body(actor, invocation) }
            return try intent.observe { try body(actor, invocation) }
        case .asynchronous(let body):
            guard let intent else { return try await body(actor, invocation) }
            return try await intent.observe { try await body(actor, invocation) }
        }
    }

    /// A thread drives one loop at the most, so a caller that is on one gets a thread beside it.
    private static func runOnNewLoop(
        _ body: @escaping @Sendable () async throws -> JSONValue?
    ) throws -> JSONValue? {
        try ExecutionSite.isOnEventLoop ? SideThread.run(body) : OwnLoop.run(body)
    }
}
