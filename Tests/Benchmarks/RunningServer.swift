import ActingWeb
import ActingWebHTTP
import DemoApp
import Logging
import Recording
import ServiceLifecycle
import Synchronization
import Trace
import TraceInstrumentation

/// The demo application, served in this process and observed as the inspector does.
struct RunningServer {
    let port: Int
    let modes: ModeSwitch
    let levels: LevelSwitch
    let recorder: Recorder
    /// What each look since the last time said that observing costs, as shares of one processor.
    let takeShares: @Sendable () -> [Double]

    /// The address that a generator is given.
    var url: String { "http://127.0.0.1:\(port)/mcp" }

    /// A list that the server's threads add to.
    private final class Shares: Sendable {
        let list = Mutex<[Double]>([])
    }

    /// Serves while `body` runs.
    static func with(
        loops: Int = 1, level: ObservationLevel = .payloads, _ body: @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let levels = LevelSwitch(level)
        let scratch = Recorder(loops: 1)
        let cost = OwnCost(measuringInto: { scratch.record($0, lane: $1) }, drainedBy: { _ = scratch.drain() })
        let told = Shares()
        let recorder = Recorder(loops: loops)
        let (ports, arrived) = AsyncStream<Int>.makeStream()
        let server = ActingWebServer(
            app: DemoApp.make(),
            configuration: ServerConfiguration(port: 0, loops: loops),
            observer: TraceObserver(
                levels: levels, cost: cost,
                tally: { recorder.statistics.record($0, in: CallGroup($0, origin: $1), origin: $1) },
                sink: { event, lane in
                    if case .sampled(let vitals) = event, let share = vitals.ownCost {
                        told.list.withLock { $0.append(share) }
                    }
                    recorder.record(event, lane: lane)
                }),
            onListening: { arrived.yield($0) }
        )
        let group = ServiceGroup(
            services: [server], logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            // As `serve` does: what has come is collected for a while, so that a busy server wakes nobody for each event.
            tasks.addTask {
                for await _ in recorder.bell {
                    try await Task.sleep(for: .milliseconds(10))
                    _ = recorder.drain()
                }
            }
            for await port in ports {
                let running = RunningServer(
                    port: port, modes: server.modes, levels: levels, recorder: recorder,
                    takeShares: {
                        told.list.withLock { shares in
                            defer { shares = [] }
                            return shares
                        }
                    })
                try await body(running)
                break
            }
            await group.triggerGracefulShutdown()
            recorder.finish()
            try await tasks.waitForAll()
        }
    }
}
