import ActingWeb
import ActingWebHTTP
import JSON
import Synchronization
import Testing
import Trace
import TraceInstrumentation

@Suite struct DeprecatedUseTests {
    private static func app() -> App {
        let app = App(name: "test")
        app.actionHook("async", as: .tool()) { _, _ async in "async" }
        app.actionHook("sync", as: .tool()) { _, _ in "sync" }
        return app
    }

    @Test func `a synchronous handler on the loop is warned of once for each hook`() async throws {
        try await RunningServer.serving(Self.app(), mode: .misuse) { server in
            for tool in ["async", "sync", "async", "sync"] { _ = try await server.send(.tool(tool)) }

            await server.trace.finished(4)
            #expect(server.trace.deprecatedUses.map(\.hook) == ["async", "sync"])
        }
    }

    @Test(arguments: [ActingWeb.ExecutionMode.async, .threadPool, .blocking])
    func `no other mode is warned of`(_ mode: ActingWeb.ExecutionMode) async throws {
        try await RunningServer.serving(Self.app(), mode: mode) { server in
            for tool in ["async", "sync"] { _ = try await server.send(.tool(tool)) }

            await server.trace.finished(2)
            #expect(server.trace.deprecatedUses.isEmpty)
        }
    }

    @Test func `the warning names the hook, the loop and the way out`() async throws {
        try await RunningServer.serving(Self.app(), mode: .misuse) { server in
            _ = try await server.send(.tool("async"))

            let text = try #require(server.trace.deprecatedUses.first).words
            #expect(text.contains("\"async\"") && text.contains("loop-0") && text.contains("--mode async"))
        }
    }
}

extension EventLog {
    fileprivate var deprecatedUses: [(hook: String, words: String)] {
        requests.flatMap(\.notes).compactMap { note in
            if case .deprecatedUse(let hook, let words) = note.content { (hook, words) } else { nil }
        }
    }
}
