import ActingWeb
import JSON
import Logging
import NIOCore
import Testing

/// The one sign in the log of a call that works and holds up everybody else; reference §1.6 and §7.2.
@Suite struct HeldLoopWarningTests {
    private let log = LogLines()

    private func app() -> App {
        let app = App(name: "test", logger: log.logger)
        app.actionHook("slow") { _, _ in
            await Task.yield()
            return "done"
        }
        app.actionHook("other") { _, _ in
            await Task.yield()
            return "done"
        }
        app.actionHook("quick") { _, _ in "done" }
        return app
    }

    private func onLoop(_ body: @escaping @Sendable () throws -> Void) async throws {
        let loops = try await ServerLoops(count: 1)
        try await loops.group.next().submit(body).get()
        try await loops.shutdown()
    }

    @Test func `an async hook that a synchronous caller runs on an event loop is named once`() async throws {
        let app = app()

        try await onLoop {
            for _ in 0..<3 { _ = try app.executeAction("slow", actor: .example, data: [:]) }
            _ = try app.executeAction("other", actor: .example, data: [:])
        }

        let lines = log.lines.entries
        #expect(lines.map(\.level) == [.warning, .warning])
        #expect(lines.first?.text.contains("async action hook \"slow\"") == true)
        #expect(lines.first?.text.contains("Serve it with the asynchronous handler") == true)
        #expect(lines.last?.text.contains("\"other\"") == true)
    }

    @Test func `each application says it for itself`() async throws {
        let (first, second) = (app(), app())

        try await onLoop {
            _ = try first.executeAction("slow", actor: .example, data: [:])
            _ = try second.executeAction("slow", actor: .example, data: [:])
        }

        #expect(log.lines.entries.count == 2)
    }

    @Test func `what holds no event loop is not warned of`() async throws {
        let app = app()
        let pool = WorkerPool(size: 1)

        try await onLoop { _ = try app.executeAction("quick", actor: .example, data: [:]) }
        try await pool.run { _ = try app.executeAction("slow", actor: .example, data: [:]) }
        _ = try await app.executeActionAsync("slow", actor: .example, data: [:])
        try await pool.shutdown()

        #expect(log.lines.entries.isEmpty)
    }
}
