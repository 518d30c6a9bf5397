import ActingWeb
import JSON
import NIOCore
import NIOPosix
import Testing

/// Where each executor runs each hook, seen from inside the hook and in the report to the observer.
@Suite struct PlacesTests {
    /// Where code ran, and what it saw of its caller's task-locals.
    struct Sight: Sendable {
        let site: ExecutionSite
        let tag: String

        static var here: Sight { Sight(site: .current(), tag: Tag.current) }
    }

    /// One hook call: the place of the caller, the place inside the hook, and the report.
    struct Observation: Sendable {
        let caller: Sight
        let hook: Sight
        let call: ObservedCall
        let end: ObservedCall.End
    }

    @Test func `an awaited async hook is in its caller's task, on its thread and its loop`() async throws {
        let seen = try await onServerLoop { try await Self.observeAsync(asynchronous: true) }

        #expect(seen.hook.site == seen.caller.site)
        #expect(seen.hook.site.loop?.kind == .server)
        #expect(seen.hook.site.task != nil)
        #expect(seen.call.caller == seen.call.callee)
        #expect(seen.call.callee == seen.hook.site)
        #expect(seen.end.site == seen.hook.site)
        #expect(seen.hook.tag == "bound")
    }

    @Test func `an awaited sync hook is on its caller's thread and loop`() async throws {
        let seen = try await onServerLoop { try await Self.observeAsync(asynchronous: false) }

        #expect(seen.hook.site == seen.caller.site)
        #expect(seen.call.callee == seen.hook.site)
        #expect(seen.hook.tag == "bound")
    }

    @Test func `a blocking call of a sync hook stays where it is`() async throws {
        let pool = WorkerPool(size: 1)
        let seen = try await pool.run { try Self.observe(asynchronous: false) }
        try await pool.shutdown()

        #expect(seen.hook.site == seen.caller.site)
        #expect(seen.hook.site.thread.role == .worker(0))
        #expect(seen.hook.site.loop == nil)
        #expect(seen.hook.site.task == nil)
        #expect(seen.hook.tag == "bound")
    }

    @Test func `a worker gives an async hook a new loop of its own on its thread`() async throws {
        let pool = WorkerPool(size: 1)
        let seen = try await pool.run { try Self.observe(asynchronous: true) }
        let after = try await pool.run { ExecutionSite.current() }
        try await pool.shutdown()

        try expectOwnLoop(seen)
        #expect(seen.hook.site.thread.role == .worker(0))
        #expect(after.loop == nil)
        #expect(after.thread == seen.hook.site.thread)
    }

    @Test func `a plain thread gives an async hook a new loop of its own`() async throws {
        let seen = try await onPlainThread { try Self.observe(asynchronous: true) }

        try expectOwnLoop(seen)
        #expect(seen.hook.site.thread.role == .other)
    }

    @Test func `an event loop gives an async hook a new thread with a new loop`() async throws {
        let loops = try await ServerLoops(count: 1)
        let seen = try await loops.group.next().submit { try Self.observe(asynchronous: true) }.get()
        try await loops.shutdown()

        try expectSideThread(seen)
        #expect(seen.caller.site.task == nil)
        #expect(seen.caller.site.loop?.label == "loop-0")
    }

    @Test func `a task on an event loop gives an async hook a new thread with a new loop`() async throws {
        let seen = try await onServerLoop { try Self.observe(asynchronous: true) }

        try expectSideThread(seen)
        #expect(seen.caller.site.task != nil)
    }

    @Test func `a loop of nobody's knowledge counts as a loop`() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let seen = try await group.next().submit { try Self.observe(asynchronous: true) }.get()
        try await group.shutdownGracefully()

        try expectSideThread(seen)
        #expect(seen.caller.site.loop?.kind == .foreign)
    }

    @Test func `a blocking call inside an own loop's hook gets a thread beside it`() async throws {
        let outer = App(name: "outer")
        let seen = Log<Observation>()
        outer.actionHook("go") { _, _ in
            await Task.yield()
            seen.add(try Self.observeBlockingly())
            return nil
        }

        try await onPlainThread { _ = try outer.executeAction("go", actor: .example, data: [:]) }

        let inner = try #require(seen.entries.first)
        try expectSideThread(inner)
        #expect(inner.caller.site.loop?.kind == .own)
    }

    @Test func `every own loop and side thread has a number of its own`() async throws {
        let pool = WorkerPool(size: 1)
        var loops: [LoopIdentity?] = []
        for _ in 0..<3 { loops.append(try await pool.run { try Self.observe(asynchronous: true) }.hook.site.loop) }
        try await pool.shutdown()
        let first = try await onServerLoop { try Self.observe(asynchronous: true) }
        let second = try await onServerLoop { try Self.observe(asynchronous: true) }

        #expect(Set(loops).count == 3)
        #expect(first.hook.site.thread.role != second.hook.site.thread.role)
        #expect(first.hook.site.loop != second.hook.site.loop)
    }

    enum Place: CaseIterable {
        case plainThread, worker, loop

        func run(_ body: @escaping @Sendable () throws -> Void) async throws {
            switch self {
            case .plainThread: try await onPlainThread(body)
            case .worker:
                let pool = WorkerPool(size: 1)
                defer { Task { try await pool.shutdown() } }
                try await pool.run(body)
            case .loop:
                let loops = try await ServerLoops(count: 1)
                defer { Task { try await loops.shutdown() } }
                try await loops.group.next().submit(body).get()
            }
        }
    }

    // Fault 2 of the reference: an async hook's error is lost there, and the hook made a second time.
    @Test(arguments: Place.allCases)
    func `an error of an async hook reaches a blocking caller as it was thrown, and the hook ran once`(
        _ place: Place
    ) async throws {
        let app = App(name: "test")
        let runs = Log<String>()
        app.actionHook("go") { _, _ in
            await Task.yield()
            runs.add("go")
            throw Refusal(reason: "no")
        }

        let failure = await #expect(throws: HookFailure.self) {
            try await place.run { _ = try app.executeAction("go", actor: .example, data: [:]) }
        }

        #expect(failure?.error as? Refusal == Refusal(reason: "no"))
        #expect(failure?.description == "no")
        #expect(runs.entries == ["go"])
    }

    @Test(arguments: Place.allCases)
    func `an async hook's sleeps and child tasks end under a blocking caller`(_ place: Place) async throws {
        let app = App(name: "test")
        let sites = Log<ExecutionSite>()
        app.actionHook("go") { _, _ in
            try await Task.sleep(for: .milliseconds(1))
            sites.add(.current())
            await withTaskGroup { tasks in
                for _ in 0..<4 { tasks.addTask { sites.add(.current()) } }
            }
            return "done"
        }
        let answers = Log<JSONValue?>()

        try await place.run { answers.add(try app.executeAction("go", actor: .example, data: [:])) }

        #expect(answers.entries == ["done"])
        #expect(sites.entries.count == 5)
        #expect(Set(sites.entries.map(\.loop)).count == 1)
        #expect(Set(sites.entries.map(\.thread)).count == 1)
        #expect(sites.entries.first?.loop?.kind == .own)
    }

    @Test func `a call inside a hook is observed with its parent`() async throws {
        let app = App(name: "test")
        app.actionHook("outer") { actor, _ in
            _ = try await app.executeActionAsync("awaited", actor: actor, data: [:])
            return try Self.blocking(app, actor)
        }
        app.actionHook("awaited") { _, _ async in nil }
        app.actionHook("blocked") { _, _ async in nil }
        let calls = CallLog()

        try await onServerLoop {
            try await ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: calls)) {
                _ = try await app.executeActionAsync("outer", actor: .example, data: [:])
            }
        }

        let entered = calls.entered.entries
        try #require(entered.map(\.name) == ["outer", "awaited", "blocked"])
        #expect(entered.map(\.parent) == [nil, entered[0].id, entered[0].id])
        #expect(Set(entered.map(\.request.id)).count == 1)
        #expect(calls.ended.entries.map(\.call.name) == ["awaited", "blocked", "outer"])
    }

    @Test func `nobody observes outside requests`() throws {
        let app = App(name: "test")
        app.actionHook("go") { _, call in call.data }

        #expect(ObservedRequest.current == nil)
        #expect(try app.executeAction("go", actor: .example, data: ["a": 1]) == ["a": 1])
    }

    private static func blocking(_ app: App, _ actor: ActorInterface) throws -> JSONValue? {
        try app.executeAction("blocked", actor: actor, data: [:])
    }
}

// MARK: - What each path must look like

extension PlacesTests {
    private func expectOwnLoop(_ seen: Observation) throws {
        let loop = try #require(seen.hook.site.loop)
        #expect(loop.kind == .own)
        #expect(loop.born >= seen.call.requestedAt)
        #expect(seen.hook.site.thread == seen.caller.site.thread)
        #expect(seen.hook.site.task != nil)
        #expect(seen.caller.site.loop == nil)
        try expectReported(seen)
    }

    private func expectSideThread(_ seen: Observation) throws {
        let loop = try #require(seen.hook.site.loop)
        #expect(loop.kind == .own)
        #expect(loop.born >= seen.call.requestedAt)
        #expect(loop != seen.caller.site.loop)
        #expect(seen.hook.site.thread.id != seen.caller.site.thread.id)
        let born = try #require(seen.hook.site.thread.born)
        #expect(born >= seen.call.requestedAt)
        guard case .side = seen.hook.site.thread.role else {
            Issue.record("the hook ran on \(seen.hook.site.thread), which is no side thread")
            return
        }
        #expect(seen.hook.site.task != nil)
        #expect(seen.hook.site.task != seen.caller.site.task)
        try expectReported(seen)
    }

    private func expectReported(_ seen: Observation) throws {
        #expect(seen.call.caller == seen.caller.site)
        #expect(seen.call.callee == seen.hook.site)
        #expect(seen.end.site == seen.hook.site)
        #expect(seen.hook.tag == "bound")
    }
}

// MARK: - Observing one call

extension PlacesTests {
    private func onServerLoop<Value: Sendable>(
        _ body: @Sendable @escaping () async throws -> Value
    ) async throws -> Value {
        let loops = try await ServerLoops(count: 1)
        let result = await Task(executorPreference: loops.executor(of: loops.group.next()), operation: body).result
        try await loops.shutdown()
        return try result.get()
    }

    private static func app(asynchronous: Bool, _ seen: Log<Sight>) -> App {
        let app = App(name: "test")
        if asynchronous {
            app.actionHook("go") { _, _ in
                await Task.yield()
                seen.add(.here)
                return nil
            }
        } else {
            app.actionHook("go") { _, _ in
                seen.add(.here)
                return nil
            }
        }
        return app
    }

    /// Calls a hook blockingly from here, with a task-local bound and an observer told.
    private static func observe(asynchronous: Bool) throws -> Observation {
        let (seen, calls) = (Log<Sight>(), CallLog())
        let app = app(asynchronous: asynchronous, seen)
        let caller = try Tag.$current.withValue("bound") {
            try ObservedRequest.$current.withValue(ObservedRequest(mode: .threadPool, observer: calls)) {
                _ = try app.executeAction("go", actor: .example, data: [:])
                return Sight.here
            }
        }
        return try observation(caller, seen, calls)
    }

    private static func observeBlockingly() throws -> Observation {
        try observe(asynchronous: true)
    }

    /// Awaits a hook from here, with a task-local bound and an observer told.
    private static func observeAsync(asynchronous: Bool) async throws -> Observation {
        let (seen, calls) = (Log<Sight>(), CallLog())
        let app = app(asynchronous: asynchronous, seen)
        let caller = try await Tag.$current.withValue("bound") {
            try await ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: calls)) {
                _ = try await app.executeActionAsync("go", actor: .example, data: [:])
                return Sight.here
            }
        }
        return try observation(caller, seen, calls)
    }

    private static func observation(_ caller: Sight, _ seen: Log<Sight>, _ calls: CallLog) throws -> Observation {
        let end = try #require(calls.ended.entries.first)
        return Observation(
            caller: caller, hook: try #require(seen.entries.first), call: try #require(calls.entered.entries.first),
            end: end.end
        )
    }
}
