import ActingWeb
import ActingWebHTTP
import JSON
import Recording
import ServiceLifecycle

@testable import ActingWebInspector

/// A server of a small application that is watched as the screen watches it.
enum WatchedServer {
    /// Serves while something is done with its address and what records it.
    static func serving(_ body: @escaping @Sendable (_ url: String, Recorder) async throws -> Void) async throws {
        let app = App(name: "small")
        app.actionHook("get_echo", HookMetadata(description: "Answers at once"), as: .tool()) { _, call async throws in
            .string(try call.string("text"))
        }
        var configuration = InspectorConfiguration()
        configuration.server.port = 0
        let inspector = Inspector(app, configuration: configuration)
        let observatory = inspector.observatory
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = inspector.server(watchedFrom: observatory) { listening.yield($0) }
        let group = Inspector.group(of: server, signals: [], patience: .seconds(60))
        try await withThrowingTaskGroup { tasks in
            tasks.addTask {
                defer { listening.finish() }
                try await group.run()
            }
            for await port in ports {
                let result: Result<Void, any Error>
                do {
                    result = .success(try await body(inspector.url(port: port), observatory.recorder))
                } catch {
                    result = .failure(error)
                }
                await group.triggerGracefulShutdown()
                try result.get()
            }
            try await tasks.waitForAll()
        }
    }
}
