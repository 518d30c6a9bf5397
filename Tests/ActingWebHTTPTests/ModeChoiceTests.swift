import ActingWeb
import ActingWebMCP
import JSON
import NIOCore
import Testing
import Trace

@testable import ActingWebHTTP

/// How a request comes to its mode: by the server's, or by its own header.
@Suite struct ModeChoiceTests {
    private static let blocking = MCPHeaders([(name: "X-ActingWeb-Mode", value: "blocking")])

    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `a request from this machine is served in the mode that it asks for`(
        _ mode: ActingWeb.ExecutionMode
    ) async throws {
        try await RunningServer.serving(Self.app) { server in
            let reply = try await server.send(.tool("quick").with(ChoiceHeader.mode.name, mode.rawValue))

            #expect(reply.text == "quick")
            await server.trace.finished(1)
            #expect(server.trace.events.starts.map(\.mode.rawValue) == [mode.rawValue])
        }
    }

    @Test(arguments: [
        ("sideways", nil, 400), ("async", "X-Forwarded-For", 403), ("async", "Forwarded", 403), ("async", "Via", 403),
    ])
    func `a choice that cannot be made is refused in words`(_ mode: String, proxy: String?, status: Int) async throws {
        try await RunningServer.serving(Self.app) { server in
            var call = Call.tool("quick").with(ChoiceHeader.mode.name, mode)
            if let proxy { call = call.with(proxy, "for=198.51.100.1") }
            let reply = try await server.send(call)

            #expect(reply.status == status)
            #expect(String(decoding: reply.body, as: UTF8.self).contains(ChoiceHeader.mode.name))
            await server.trace.finished(1)
            #expect(server.trace.events.calls.isEmpty)
        }
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.9.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("198.51.100.1", false),
        ("::ffff:198.51.100.1", false), ("2001:db8::1", false),
    ])
    func `only an address of this machine may choose`(_ address: String, isLoopback: Bool) throws {
        let peer = try SocketAddress(ipAddress: address, port: 40_000)

        let choice = ChoiceHeader.mode.choice(Self.blocking, from: peer)

        #expect(choice == (isLoopback ? .chosen(.blocking) : .forbidden))
        #expect(ChoiceHeader.mode.choice(MCPHeaders(), from: peer) == .none)
        #expect(ChoiceHeader.mode.choice(Self.blocking, from: nil) == .forbidden)
    }

    @Test(arguments: [("inline", Path.inline), ("offload", .offloaded)])
    func `a request from this machine has its sync hooks run where it asks for`(
        _ placement: String, path: Path
    ) async throws {
        let app = App(name: "test")
        app.actionHook("blunt", as: .tool()) { _, _ in "blunt" }

        try await RunningServer.serving(app) { server in
            let reply = try await server.send(.tool("blunt").with(ChoiceHeader.syncHooks.name, placement))

            #expect(reply.text == "blunt")
            await server.trace.finished(1)
            let events = server.trace.events
            #expect(events.calls.map { events.path(of: $0) } == [path])
        }
    }

    @Test(arguments: [("sideways", nil, 400), ("inline", "Via", 403)])
    func `a place for sync hooks that cannot be chosen is refused in words`(
        _ placement: String, proxy: String?, status: Int
    ) async throws {
        try await RunningServer.serving(Self.app) { server in
            var call = Call.tool("quick").with(ChoiceHeader.syncHooks.name, placement)
            if let proxy { call = call.with(proxy, "for=198.51.100.1") }
            let reply = try await server.send(call)

            #expect(reply.status == status)
            #expect(String(decoding: reply.body, as: UTF8.self).contains(ChoiceHeader.syncHooks.name))
        }
    }

    @Test func `all modes serve at the same time`() async throws {
        let gate = Gate()
        let app = App(name: "test")
        app.actionHook("held", as: .tool()) { _, _ in
            await gate.pass()
            return "passed"
        }

        try await RunningServer.serving(app) { server in
            try await withThrowingTaskGroup { tasks in
                // The loop that `misuse` would hold carries everybody's answers.
                let modes = ActingWeb.ExecutionMode.allCases.filter { $0 != .misuse }
                for mode in modes {
                    tasks.addTask {
                        try await server.send(.tool("held").with(ChoiceHeader.mode.name, mode.rawValue)).text
                    }
                }
                await server.trace.entered(modes.count)
                await gate.open()
                let texts = try await tasks.reduce(into: []) { $0.append($1) }
                #expect(texts == modes.map { _ in "passed" })
            }

            await server.trace.finished(3)
            let events = server.trace.events
            #expect(Set(events.calls.map { events.path(of: $0) }) == [.direct, .ownLoop])
            #expect(Set(events.starts.map(\.mode)) == [.async, .threadPool, .blocking])
        }
    }

    private static var app: App {
        let app = App(name: "test")
        app.actionHook("quick", as: .tool()) { _, _ async in "quick" }
        return app
    }
}
