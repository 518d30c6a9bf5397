import ActingWeb
import HTTPTypes
import JSON
import NIOCore
import Testing
import Trace

@testable import ActingWebHTTP

/// How a request comes to its mode: by the server's, or by its own header.
@Suite struct ModeChoiceTests {
    @Test(arguments: ActingWeb.ExecutionMode.allCases)
    func `a request from this machine is served in the mode that it asks for`(
        _ mode: ActingWeb.ExecutionMode
    ) async throws {
        try await RunningServer.serving(Self.app) { server in
            let reply = try await server.send(.tool("quick").with(ModeHeader.name, mode.rawValue))

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
            var call = Call.tool("quick").with(ModeHeader.name, mode)
            if let proxy { call = call.with(proxy, "for=198.51.100.1") }
            let reply = try await server.send(call)

            #expect(reply.status == status)
            #expect(String(decoding: reply.body, as: UTF8.self).contains(ModeHeader.name))
            await server.trace.finished(1)
            #expect(server.trace.events.calls.isEmpty)
        }
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.9.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("198.51.100.1", false),
        ("::ffff:198.51.100.1", false), ("2001:db8::1", false),
    ])
    func `only an address of this machine may choose`(_ address: String, isLoopback: Bool) throws {
        let name = try #require(HTTPField.Name(ModeHeader.name))
        let peer = try SocketAddress(ipAddress: address, port: 40_000)

        let choice = ModeHeader.choice([name: "blocking"], from: peer)

        #expect(choice == (isLoopback ? .mode(.blocking) : .forbidden))
        #expect(ModeHeader.choice([:], from: peer) == .none)
        #expect(ModeHeader.choice([name: "blocking"], from: nil) == .forbidden)
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
                    tasks.addTask { try await server.send(.tool("held").with(ModeHeader.name, mode.rawValue)).text }
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
