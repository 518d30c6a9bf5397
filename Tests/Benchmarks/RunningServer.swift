import ActingWeb
import ActingWebHTTP
import DemoApp
import Logging
import Recording
import ServiceLifecycle
import Trace
import TraceInstrumentation

/// The demo application, served in this process and observed as the inspector does.
struct RunningServer {
    let port: Int
    let modes: ModeSwitch
    let levels: LevelSwitch
    let recorder: Recorder

    /// Serves while `body` runs.
    static func with(
        loops: Int = 1, level: ObservationLevel = .payloads, _ body: @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let levels = LevelSwitch(level)
        let recorder = Recorder(loops: loops)
        let (ports, arrived) = AsyncStream<Int>.makeStream()
        let server = ActingWebServer(
            app: DemoApp.make(),
            configuration: ServerConfiguration(port: 0, loops: loops),
            observer: TraceObserver(
                levels: levels, tally: { recorder.statistics.record($0, origin: $1) },
                sink: { recorder.record($0, lane: $1) }),
            onListening: { arrived.yield($0) }
        )
        let group = ServiceGroup(
            services: [server], logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask { for await _ in recorder.bell { _ = recorder.drain() } }
            for await port in ports {
                try await body(RunningServer(port: port, modes: server.modes, levels: levels, recorder: recorder))
                break
            }
            await group.triggerGracefulShutdown()
            recorder.finish()
            try await tasks.waitForAll()
        }
    }
}
