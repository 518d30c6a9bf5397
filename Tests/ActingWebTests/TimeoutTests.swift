import ActingWeb
import Dispatch
import JSON
import NIOCore
import Testing

/// Faults 2 and 7 of the reference: an async hook there may take for ever.
@Suite struct TimeoutTests {
    static let short = Duration.milliseconds(30)

    /// Where the executor is called, and which one.
    enum Place: CaseIterable {
        case direct, ownLoop, sideThread

        /// Calls the hooks from such a place.
        func call(_ app: App, observer: any ExecutionObserver = NoObserver()) async throws -> JSONValue? {
            let call = { @Sendable in
                try await ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: observer)) {
                    try await callHere(app)
                }
            }
            return try await self == .ownLoop ? call() : TimeoutTests.onServerLoop(call)
        }

        /// Calls the hooks from the caller's own loop.
        func callHere(_ app: App) async throws -> JSONValue? {
            let actor = try ActorInterface.example
            switch self {
            case .direct: return try await app.executeActionAsync("go", actor: actor, data: [:])
            case .sideThread: return try Self.blocking(app, actor)
            case .ownLoop:
                let request = ObservedRequest.current
                return try await onPlainThread {
                    try ObservedRequest.$current.withValue(request) { try Self.blocking(app, actor) }
                }
            }
        }

        private static func blocking(_ app: App, _ actor: ActorInterface) throws -> JSONValue? {
            try app.executeAction("go", actor: actor, data: [:])
        }
    }

    @Test(arguments: Place.allCases)
    func `a hook that takes too long is cancelled and fails with its name and its limit`(_ place: Place) async throws {
        let app = App(name: "test")
        let (ends, ended) = AsyncStream<Bool>.makeStream()
        app.actionHook("go", timeout: .after(Self.short)) { _, _ in
            try? await Task.sleep(for: .seconds(600))
            ended.yield(Task.isCancelled)
            return "late"
        }

        let failure = await #expect(throws: HookFailure.self) { try await place.call(app) }

        let timedOut = failure?.error as? HookTimedOut
        #expect(timedOut?.hook == "go")
        #expect(timedOut?.limit == Self.short)
        #expect(await ends.first { _ in true } == true)
    }

    @Test(arguments: Place.allCases)
    func `the application's limit holds for hooks without one of their own`(_ place: Place) async throws {
        let app = App(name: "test", hookTimeout: Self.short)
        app.actionHook("go") { _, _ in
            try await Task.sleep(for: .seconds(600))
            return "late"
        }

        let failure = await #expect(throws: HookFailure.self) { try await place.call(app) }

        #expect(failure?.error is HookTimedOut)
        #expect(failure?.description == "the hook \"go\" was cancelled: it did not end within 0.03 seconds")
    }

    @Test(arguments: Place.allCases, [HookTimeout.never, .after(.seconds(600))])
    func `a hook's own limit replaces the application's`(_ place: Place, timeout: HookTimeout) async throws {
        let app = App(name: "test", hookTimeout: Self.short)
        app.actionHook("go", timeout: timeout) { _, _ in
            try await Task.sleep(for: .milliseconds(60))
            return "in time"
        }

        #expect(try await place.call(app) == "in time")
    }

    @Test(arguments: Place.allCases)
    func `a hook that ends in time answers, throws and sees its task-locals as ever`(_ place: Place) async throws {
        let app = App(name: "test", hookTimeout: .seconds(600))
        app.actionHook("go") { _, _ in throw Refusal(reason: "first") }
        app.actionHook("go") { _, _ in
            await Task.yield()
            return .string(Tag.current)
        }

        let tag = try await Tag.$current.withValue("bound") { try await place.call(app) }

        // A plain thread has no task-locals to begin with.
        #expect(tag == (place == .ownLoop ? "unbound" : "bound"))
    }

    @Test(arguments: [Place.direct, .sideThread])
    func `a hook that ignores its cancellation does not hold its caller, and ends by itself`(
        _ place: Place
    ) async throws {
        let app = App(name: "test")
        let (release, hold) = AsyncStream<Void>.makeStream()
        let (ends, ended) = AsyncStream<Bool>.makeStream()
        app.actionHook("go", timeout: .after(Self.short)) { _, _ in
            // Waits in a task that nobody cancels.
            await Task.detached { for await _ in release { break } }.value
            ended.yield(Task.isCancelled)
            return "late"
        }

        try await Self.onServerLoop {
            let failure = await #expect(throws: HookFailure.self) { try await place.callHere(app) }
            #expect(failure?.error is HookTimedOut)
            hold.yield()
            #expect(await ends.first { _ in true } == true)
        }
    }

    @Test func `on a loop of its caller's thread a hook that ignores its cancellation is waited for`() async throws {
        let app = App(name: "test")
        let ended = Log<String>()
        app.actionHook("go", timeout: .after(Self.short)) { _, _ in
            await Task.detached { try? await Task.sleep(for: .milliseconds(90)) }.value
            ended.add("ended")
            return "late"
        }

        let failure = await #expect(throws: HookFailure.self) { try await Place.ownLoop.call(app) }

        #expect(failure?.error is HookTimedOut)
        #expect(ended.entries == ["ended"])
    }

    @Test(arguments: Place.allCases)
    func `the first error stays the first`(_ place: Place) async throws {
        let app = App(name: "test", hookTimeout: Self.short)
        app.actionHook("go") { _, _ in throw Refusal(reason: "first") }
        app.actionHook("go") { _, _ in
            try await Task.sleep(for: .seconds(600))
            return "late"
        }

        let failure = await #expect(throws: HookFailure.self) { try await place.call(app) }

        #expect(failure?.description == "first")
    }

    @Test(arguments: Place.allCases)
    func `the observer is told that the time was over`(_ place: Place) async throws {
        let app = App(name: "test", hookTimeout: Self.short)
        app.actionHook("go") { _, _ in
            try await Task.sleep(for: .seconds(600))
            return "late"
        }
        let calls = CallLog()

        await #expect(throws: HookFailure.self) { try await place.call(app, observer: calls) }
        while calls.ended.entries.isEmpty { await Task.yield() }

        #expect(calls.entered.entries.map(\.name) == ["go"])
        guard case .threw(let error) = try #require(calls.ended.entries.first).end.result else {
            Issue.record("the call did not end with an error")
            return
        }
        #expect(error is HookTimedOut)
    }

    static func onServerLoop<Value: Sendable>(
        _ body: @Sendable @escaping () async throws -> Value
    ) async throws -> Value {
        let loops = try await ServerLoops(count: 1)
        let result = await Task(executorPreference: loops.executor(of: loops.group.next()), operation: body).result
        try await loops.shutdown()
        return try result.get()
    }
}
