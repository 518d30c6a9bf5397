import Interface
import Load
import Synchronization
import Trace

/// The inspector's own load generator: sends to the server that is shown, over HTTP, on event loops of its own.
///
/// It never makes its caller wait: what comes of an order is left in `news`, at most five times a second while it goes
/// on.
final class LoadClient: Sendable {
    private struct State {
        var work: [LoadRunOrder.ID: Task<Void, Never>] = [:]
        var isClosed = false
    }

    private static let pause = Duration.milliseconds(200)

    let news = Mailbox<LoadNews>()
    private let url: String
    private let state = Mutex(State())

    /// - Parameter url: the address of the MCP endpoint.
    init(url: String) {
        self.url = url
    }

    /// Begins to do what is asked for.
    func perform(_ order: LoadOrder) {
        switch order {
        case .run(let run): begin(run.id) { try await $0.run(run) }
        case .race(let race): begin(race.id) { try await $0.run(race) }
        case .stop(let id): state.withLock { $0.work[id] }?.cancel()
        }
    }

    /// Ends what is under way, whatever the server does, and waits until its connections are closed.
    func close() async {
        let work = state.withLock { state in
            state.isClosed = true
            return Array(state.work.values)
        }
        for task in work { task.cancel() }
        for task in work { await task.value }
    }

    /// Does something in a task of its own, which `close` cancels and awaits, and tells how it ended.
    private func begin(_ id: LoadRunOrder.ID, _ body: @escaping @Sendable (LoadClient) async throws -> LoadEnd) {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.work[id] = Task { [self] in
                let end: LoadEnd
                do {
                    end = try await body(self)
                } catch is CancellationError {
                    end = .stopped
                } catch {
                    end = .failed("\(error)")
                }
                news.post(.ended(id, end))
                self.state.withLock { $0.work[id] = nil }
            }
        }
    }

    private func run(_ order: LoadRunOrder) async throws -> LoadEnd {
        let plan = try plan(order.work, mode: order.mode, length: order.length, warmUp: order.warmUp)
        let report = try await report(on: plan, for: order.id)
        news.post(.progressed(order.id, LoadFigures(report)))
        return LoadEnd(report.ending)
    }

    private func run(_ race: RaceOrder) async throws -> LoadEnd {
        for mode in race.order {
            let plan = try plan(race.work, mode: mode, length: race.turn, warmUp: RaceOrder.warmUp)
            let report = try await report(on: plan, for: race.id)
            guard report.ending == .completed else { return LoadEnd(report.ending) }
            news.post(.turned(race.id, RaceTurn(report, mode: mode)))
        }
        return .finished
    }

    private func plan(
        _ work: LoadWork, mode: Trace.ExecutionMode?, length: Duration, warmUp: Duration
    ) throws -> LoadPlan {
        let entry = try MixEntry.tool(named: work.tool, arguments: work.arguments)
        var plan = LoadPlan(endpoint: try Endpoint(url: url), mix: try Mix([entry]))
        plan.headers = mode.flatMap { HeaderField("X-ActingWeb-Mode: \($0.rawValue)") }.map { [$0] } ?? []
        plan.pace = Pace(work.rhythm)
        plan.connections = work.connections
        plan.extent = .duration(length)
        plan.warmUp = warmUp
        // The server has the other end of each connection in the same process.
        plan.otherFiles += work.connections
        return plan
    }

    /// Carries a plan out, and tells how far it is.
    private func report(on plan: LoadPlan, for id: LoadRunOrder.ID) async throws -> LoadReport {
        let run = LoadRun(plan)
        return try await withThrowingTaskGroup(of: LoadReport?.self) { tasks in
            tasks.addTask { try await run.report() }
            tasks.addTask { [news] in
                while (try? await Task.sleep(for: Self.pause)) != nil, run.progress.phase != .ended {
                    let progress = run.progress
                    if progress.phase == .sending { news.post(.progressed(id, LoadFigures(progress, of: plan))) }
                }
                return nil
            }
            defer { tasks.cancelAll() }
            while let result = try await tasks.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}
