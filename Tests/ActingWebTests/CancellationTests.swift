import ActingWeb
import JSON
import NIOCore
import Testing

/// A caller that is cancelled cancels its hooks, wherever they run.
@Suite struct CancellationTests {
    /// How a task comes to an async hook that waits.
    enum Way: CaseIterable {
        case direct, directWithLimit, ownLoop, ownLoopWithLimit, sideThread, sideThreadWithLimit, sideThreadBelowOwnLoop
        case concurrent

        var limit: HookTimeout {
            switch self {
            case .directWithLimit, .ownLoopWithLimit, .sideThreadWithLimit: .after(.seconds(600))
            default: .never
            }
        }

        func call(_ app: App, _ pool: WorkerPool, _ actor: ActorInterface) async throws {
            switch self {
            case .direct, .directWithLimit: _ = try await app.executeActionAsync("wait", actor: actor, data: [:])
            case .ownLoop, .ownLoopWithLimit:
                try await pool.run { _ = try app.executeAction("wait", actor: actor, data: [:]) }
            case .sideThread, .sideThreadWithLimit:
                _ = try await app.executeActionAsync("block", actor: actor, data: [:])
            case .sideThreadBelowOwnLoop:
                try await pool.run { _ = try app.executeAction("block async", actor: actor, data: [:]) }
            case .concurrent: _ = try await app.executeLifecycleAsync("wait", actor: actor).get()
            }
        }
    }

    @Test(arguments: Way.allCases)
    func `a cancelled caller cancels its hook`(_ way: Way) async throws {
        let app = App(name: "test")
        let (begins, begun) = AsyncStream<Void>.makeStream()
        let wasCancelled = Log<Bool>()
        let wait = { @Sendable () async -> JSONValue? in
            begun.yield()
            try? await Task.sleep(for: .seconds(600))
            wasCancelled.add(Task.isCancelled)
            return nil
        }
        app.actionHook("wait", timeout: way.limit) { _, _ in await wait() }
        app.actionHook("block") { actor, _ in try app.executeAction("wait", actor: actor, data: [:]) }
        app.actionHook("block async") { actor, _ in
            await Task.yield()
            return try Self.blocking(app, actor)
        }
        for _ in 0..<2 { app.lifecycleHook("wait", concurrently: true) { _, _ in await wait() } }
        let (pool, loops) = (WorkerPool(size: 1), try await ServerLoops(count: 1))
        let actor = try ActorInterface.example

        let caller = Task(executorPreference: loops.executor(of: loops.group.any())) {
            try await way.call(app, pool, actor)
        }
        var missing = way == .concurrent ? 2 : 1
        for await _ in begins {
            missing -= 1
            if missing == 0 { break }
        }
        caller.cancel()
        _ = await caller.result
        try await pool.shutdown()
        try await loops.shutdown()

        #expect(wasCancelled.entries == (way == .concurrent ? [true, true] : [true]))
    }

    @Test func `hooks are not begun for a caller who was cancelled`() async throws {
        let app = App(name: "test")
        let runs = Log<String>()
        app.actionHook("go") { _, _ in
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            throw Refusal(reason: "first")
        }
        app.actionHook("go") { _, _ in
            runs.add("second")
            return "second"
        }
        let actor = try ActorInterface.example

        let result = await Task { try await app.executeActionAsync("go", actor: actor, data: [:]) }.result

        #expect(throws: HookFailure.self) { try result.get() }
        #expect(runs.entries.isEmpty)
    }

    @Test func `a hook that is not begun for a cancelled caller fails with that`() async throws {
        let app = App(name: "test")
        app.actionHook("go") { _, _ in "answer" }
        let actor = try ActorInterface.example

        let result = await Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await app.executeActionAsync("go", actor: actor, data: [:])
        }.result

        let failure = #expect(throws: HookFailure.self) { try result.get() }
        #expect(failure?.error is CancellationError)
    }

    private static func blocking(_ app: App, _ actor: ActorInterface) throws -> JSONValue? {
        try app.executeAction("wait", actor: actor, data: [:])
    }
}
