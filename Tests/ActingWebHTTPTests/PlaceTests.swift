import ActingWeb
import ActingWebHTTP
import DemoApp
import JSON
import Synchronization
import Testing
import Trace

/// Where a hook of a request runs, seen from inside the hook and in the trace.
@Suite struct PlaceTests {
    struct Seen: Sendable {
        let inside: [ExecutionSite]
        let home: Site
        let call: HookCall
        let end: HookCall.End
        let path: Path?
    }

    @Test(arguments: [
        ("async", ActingWeb.ExecutionMode.async, Path.direct), ("sync", .async, .offloaded),
        ("sync", .threadPool, .pooled), ("async", .threadPool, .ownLoop),
        ("sync", .blocking, .worker), ("async", .blocking, .ownLoop),
        ("sync", .misuse, .inline), ("async", .misuse, .sideThread),
    ])
    func `the mode and the hook's shape make the path`(
        _ tool: String, mode: ActingWeb.ExecutionMode, path: Path
    ) async throws {
        let seen = try await observe(tool, mode)

        #expect(seen.path == path)
    }

    @Test func `a blocking call inside a hook on the loop takes a side thread`() async throws {
        let app = App(name: "test")
        app.actionHook("outer", as: .tool()) { actor, _ in try app.executeAction("inner", actor: actor, data: [:]) }
        app.actionHook("inner") { _, _ async in "in" }

        try await RunningServer.serving(app, configure: { $0.syncHooks = .inline }) { server in
            let reply = try await server.send(.tool("outer"))

            #expect(reply.text == "in")
            await server.trace.finished(1)
            let events = server.trace.events
            #expect(events.calls.map { events.path(of: $0) } == [.inline, .sideThread])
            #expect(events.calls.last?.parent == events.calls.first?.id)
        }
    }

    @Test(arguments: [
        ("nested", ActingWeb.ExecutionMode.async, [Path.direct, .direct]),
        ("nested_sync", .async, [.offloaded, .ownLoop]),
        ("nested", .threadPool, [.ownLoop, .direct]), ("nested_sync", .threadPool, [.pooled, .ownLoop]),
        ("nested", .blocking, [.ownLoop, .direct]), ("nested_sync", .blocking, [.worker, .ownLoop]),
        ("nested", .misuse, [.sideThread, .direct]), ("nested_sync", .misuse, [.inline, .sideThread]),
    ])
    func `a property hook stands below the tool that set the property, with a path of its own`(
        _ tool: String, mode: ActingWeb.ExecutionMode, paths: [Path]
    ) async throws {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            let reply = try await server.send(.tool(tool, ["text": "hello"]))

            #expect(reply.text == "{\"set\":\"nested\"}")
            await server.trace.finished(1)
            let events = server.trace.events
            #expect(events.calls.map { events.path(of: $0) } == paths)
            #expect(events.calls.map(\.kind) == [.action, .property])
            #expect(events.calls.map(\.name) == [tool, "nested"])
            #expect(events.calls.last?.parent == events.calls.first?.id)
        }
    }

    @Test(arguments: [
        (ActingWeb.ExecutionMode.async, Path.direct, Path.ownLoop), (.threadPool, .ownLoop, .ownLoop),
        (.blocking, .ownLoop, .ownLoop), (.misuse, .sideThread, .sideThread),
    ])
    func `a limit on a hook's time leaves its path as it is`(
        _ mode: ActingWeb.ExecutionMode, path: Path, nested: Path
    ) async throws {
        let app = App(name: "test", hookTimeout: .seconds(600))
        app.actionHook("awaiting", as: .tool()) { _, _ async in "in time" }
        app.actionHook("blocking", as: .tool()) { actor, _ in
            try app.executeAction("awaiting", actor: actor, data: [:])
        }

        try await RunningServer.serving(app, mode: mode) { server in
            let replies = [try await server.send(.tool("awaiting")), try await server.send(.tool("blocking"))]

            #expect(replies.map(\.text) == ["in time", "in time"])
            await server.trace.finished(2)
            let events = server.trace.events
            let inner = events.calls.filter { $0.name == "awaiting" }
            #expect(inner.map { events.path(of: $0) } == [path, nested])
            #expect(inner.first?.callee.loop?.kind == (mode == .async ? .server : .own))
        }
    }

    @Test func `in async mode an async hook is on the request's loop and thread, in its task`() async throws {
        let seen = try await observe("async", .async)

        let inside = try #require(seen.inside.first)
        #expect(inside.loop?.label == "loop-0")
        #expect(inside.thread.id == seen.home.thread.id)
        #expect(inside.loop?.label == seen.home.loop?.label)
        #expect(inside.task == seen.home.task)
        #expect(inside.task != nil)
        #expect(seen.inside.allSatisfy { $0 == inside })
        #expect(seen.call.caller == seen.home)
        #expect(seen.call.callee == seen.home)
        #expect(seen.end.site == seen.home)
    }

    @Test func `in thread-pool mode an async hook is on another loop and thread, in another task`() async throws {
        let seen = try await observe("async", .threadPool)

        let inside = try #require(seen.inside.first)
        #expect(inside.thread.id != seen.home.thread.id)
        #expect(inside.loop?.kind == .own)
        #expect(inside.loop?.label != seen.home.loop?.label)
        #expect(inside.task != seen.home.task)
        #expect(seen.call.caller != seen.home)
        #expect(seen.call.callee.thread.id == inside.thread.id)
        #expect(seen.call.callee.loop?.label == inside.loop?.label)
        #expect(seen.call.callee.task == inside.task)
        #expect(seen.call.callee.thread != seen.home.thread)
        #expect(seen.call.callee.loop != seen.home.loop)
        #expect(seen.end.site == seen.call.callee)
    }

    @Test func `in thread-pool mode a sync hook is on a worker and off every loop`() async throws {
        let seen = try await observe("sync", .threadPool)

        let inside = try #require(seen.inside.first)
        guard case .worker = inside.thread.role else {
            Issue.record("the hook ran on \(inside.thread)")
            return
        }
        #expect(inside.loop == nil)
        #expect(inside.thread.id != seen.home.thread.id)
        #expect(seen.call.callee.thread.id == inside.thread.id)
    }

    @Test func `a hook's child tasks stay on the loop of its connection`() async throws {
        let inside = SiteLog()
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { _, _ in
            async let child: Void = { try? await Task.sleep(for: .milliseconds(1)) }()
            await withTaskGroup { tasks in
                for _ in 0..<8 { tasks.addTask { inside.add(.current()) } }
            }
            await child
            inside.add(.current())
            return "done"
        }

        try await RunningServer.serving(app, loops: 2) { server in
            let reply = try await server.send(.tool("go"))

            #expect(reply.text == "done")
            let home = try #require(server.trace.events.starts.first).home
            #expect(inside.all.count == 9)
            #expect(inside.all.allSatisfy { $0.thread.id == home.thread.id && $0.loop?.label == home.loop?.label })
        }
    }

    @Test func `every request is at home on the loop of its connection`() async throws {
        try await RunningServer.serving(DemoApp.make(), loops: 2) { server in
            for _ in 0..<4 { _ = try await server.send(.tool("get_io20", ["text": "t"])) }

            await server.trace.finished(4)
            let events = server.trace.events
            #expect(Set(events.starts.map { $0.home.loop?.label }) == ["loop-0", "loop-1"])
            #expect(events.calls.map { events.path(of: $0) } == Array(repeating: .direct, count: 4))
        }
    }

    @Test func `a request keeps the mode it began with, and no request is lost in a switch`() async throws {
        let gate = Gate()
        let app = App(name: "test")
        app.actionHook("held", as: .tool()) { _, _ in
            await gate.pass()
            return "passed"
        }
        app.actionHook("quick", as: .tool()) { _, _ async in "quick" }

        try await RunningServer.serving(app) { server in
            try await withThrowingTaskGroup { tasks in
                for _ in 0..<8 { tasks.addTask { try await server.send(.tool("held")).text } }
                await server.trace.entered(8)

                server.modes.current = .threadPool
                #expect(try await server.send(.tool("quick")).text == "quick")
                for _ in 0..<8 { tasks.addTask { try await server.send(.tool("held")).text } }
                await server.trace.entered(17)
                server.modes.current = .async
                #expect(try await server.send(.tool("quick")).text == "quick")
                await gate.open()

                let texts = try await tasks.reduce(into: []) { $0.append($1) }
                #expect(texts == Array(repeating: "passed", count: 16))
            }

            await server.trace.finished(18)
            let events = server.trace.events
            let paths = events.calls.map { events.path(of: $0) }
            let expected = [
                Array(repeating: Path.direct, count: 8), Array(repeating: .ownLoop, count: 9), [.direct],
            ].joined()
            #expect(paths == Array(expected))
            #expect(events.finishes.allSatisfy { $0.finish.outcome == .ok })
        }
    }

    /// Calls one tool of a new server, which notes where it is before and after it was suspended.
    private func observe(_ tool: String, _ mode: ActingWeb.ExecutionMode) async throws -> Seen {
        let inside = SiteLog()
        let app = App(name: "test")
        app.actionHook("async", as: .tool()) { _, _ in
            inside.add(.current())
            try await Task.sleep(for: .milliseconds(1))
            inside.add(.current())
            return "done"
        }
        app.actionHook("sync", as: .tool()) { _, _ in
            inside.add(.current())
            return "done"
        }
        return try await RunningServer.serving(app, mode: mode) { server in
            #expect(try await server.send(.tool(tool)).text == "done")

            await server.trace.finished(1)
            let events = server.trace.events
            let call = try #require(events.calls.first)
            let ends = events.compactMap { event -> HookCall.End? in
                guard case .callEnded(call.id, _, let end) = event else { return nil }
                return end
            }
            return Seen(
                inside: inside.all, home: try #require(events.starts.first).home, call: call,
                end: try #require(ends.first), path: events.path(of: call)
            )
        }
    }
}

private final class SiteLog: Sendable {
    private let storage = Mutex<[ExecutionSite]>([])

    var all: [ExecutionSite] { storage.withLock { $0 } }

    func add(_ site: ExecutionSite) {
        storage.withLock { $0.append(site) }
    }
}
