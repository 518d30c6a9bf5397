import ActingWeb
import ActingWebHTTP
import JSON
import Synchronization
import Testing
import Trace
import TraceInstrumentation

/// Where each mode with each of its options runs a hook, told by the hook itself and by the record of its call.
@Suite struct ModePlaceTests {
    enum Expectation {
        case loop, offload, handlers, owner, ownLoop, sideThread, sharedLoop
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let mode: ActingWeb.ExecutionMode
        var syncHooks = SyncHookPlacement.offload
        var workerLoop = WorkerLoop.fresh
        let tool: String
        let path: Path
        let place: Expectation

        var testDescription: String { "\(mode) \(syncHooks) \(workerLoop) \(tool): \(path.letter)" }

        func configure(_ configuration: inout ServerConfiguration) {
            configuration.mode = mode
            configuration.syncHooks = syncHooks
            configuration.workerLoop = workerLoop
        }
    }

    static let rows = [
        Row(mode: .async, tool: "async", path: .direct, place: .loop),
        Row(mode: .async, tool: "sync", path: .offloaded, place: .offload),
        Row(mode: .async, syncHooks: .inline, tool: "sync", path: .inline, place: .loop),
        Row(mode: .threadPool, tool: "sync", path: .pooled, place: .handlers),
        Row(mode: .threadPool, tool: "async", path: .ownLoop, place: .ownLoop),
        Row(mode: .blocking, tool: "sync", path: .worker, place: .owner),
        Row(mode: .blocking, tool: "async", path: .ownLoop, place: .ownLoop),
        Row(mode: .blocking, workerLoop: .shared, tool: "sync", path: .worker, place: .owner),
        Row(mode: .blocking, workerLoop: .shared, tool: "async", path: .bridged, place: .sharedLoop),
        Row(mode: .misuse, tool: "sync", path: .inline, place: .loop),
        Row(mode: .misuse, tool: "async", path: .sideThread, place: .sideThread),
    ]

    @Test(arguments: rows)
    func `what a hook sees is what is recorded, and the path follows from it`(_ row: Row) async throws {
        let seen = try await observe(row)

        #expect(seen.call.callee == seen.inside)
        #expect(seen.call.end?.site == seen.inside)
        #expect(seen.request.calls.map { $0.path(home: seen.request.origin) } == [row.path])
        try expect(row.place, seen)
    }

    @Test func `the table has every path`() {
        #expect(Set(Self.rows.map(\.path)) == Set(Path.allCases))
    }

    @Test func `an offloaded hook is in its request's task, and sees what the request has bound`() async throws {
        let inside = Mutex<[UInt64?]>([])
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { actor, _ in
            inside.withLock { $0 = [ExecutionSite.current().task, ObservedRequest.current?.id] }
            return "done"
        }

        try await RunningServer.serving(app) { server in
            _ = try await server.send(.tool("go"))

            await server.trace.finished(1)
            let start = try #require(server.trace.events.starts.first)
            #expect(inside.withLock { $0 } == [start.home.task, start.id])
        }
    }

    @Test func `in blocking mode everything after the body runs on the thread that owns the request`() async throws {
        let seen = try await observe(Row(mode: .blocking, tool: "sync", path: .worker, place: .owner))

        let owner = try #require(seen.request.owner)
        #expect(owner.thread.id != seen.request.home.thread.id)
        #expect(seen.request.handler?.site.thread == owner.thread)
        #expect(seen.call.caller.thread == owner.thread)
    }

    private struct Seen {
        let inside: Site
        let request: Request
        let call: HookCall
    }

    private func observe(_ row: Row) async throws -> Seen {
        let inside = Mutex<[ExecutionSite]>([])
        let app = App(name: "test")
        app.actionHook("async", as: .tool()) { _, _ in
            await Task.yield()
            inside.withLock { $0.append(.current()) }
            return "done"
        }
        app.actionHook("sync", as: .tool()) { _, _ in
            inside.withLock { $0.append(.current()) }
            return "done"
        }
        return try await RunningServer.serving(app, configure: row.configure) { server in
            #expect(try await server.send(.tool(row.tool)).text == "done")

            await server.trace.finished(1)
            let request = try #require(server.trace.requests.first)
            return Seen(
                inside: Site(try #require(inside.withLock { $0.first })), request: request,
                call: try #require(request.calls.first))
        }
    }

    private func expect(_ place: Expectation, _ seen: Seen) throws {
        let (inside, home) = (seen.inside, seen.request.home)
        switch place {
        case .loop:
            #expect(inside == home)
            #expect(inside.loop?.kind == .server)
            #expect(inside.task != nil)
        case .offload:
            guard case .offload = inside.thread.role else { throw Elsewhere(site: inside) }
            #expect(inside.loop == nil)
            #expect(inside.task == home.task)
        case .handlers:
            guard case .worker = inside.thread.role else { throw Elsewhere(site: inside) }
            #expect(inside.loop == nil && inside.task == nil)
        case .owner:
            guard case .owner = inside.thread.role else { throw Elsewhere(site: inside) }
            #expect(inside == seen.request.owner)
        case .ownLoop:
            let loop = try #require(inside.loop)
            #expect(loop.kind == .own)
            #expect(loop.born >= seen.call.requestedAt)
            #expect(inside.thread == seen.call.caller.thread)
        case .sideThread:
            guard case .side = inside.thread.role else { throw Elsewhere(site: inside) }
            #expect(try #require(inside.thread.born) >= seen.call.requestedAt)
            #expect(seen.call.caller == home)
        case .sharedLoop:
            let loop = try #require(inside.loop)
            #expect(loop.kind == .shared)
            #expect(loop.born < seen.call.enteredAt)
            #expect(seen.call.caller == seen.request.owner)
            #expect(inside.thread.id != home.thread.id)
        }
    }
}

/// A hook ran on none of the threads that it should have run on.
private struct Elsewhere: Error {
    let site: Site
}
