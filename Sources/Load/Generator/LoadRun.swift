import NIOCore
import NIOPosix
import Synchronization
import Trace

/// A generator at work: begins once, says how far it is at any time, and can be ended at any time.
///
/// ```swift
/// let run = LoadRun(plan)
/// async let report = run.report()
/// // On each tick of whoever watches:
/// let progress = run.progress
/// ```
package final class LoadRun: Sendable {
    /// What a search for the knee begins with and holds rates to.
    package struct Search: Hashable, Sendable {
        package var firstRate: Double
        package var limits: KneeSearch.Limits

        package init(firstRate: Double = 100, limits: KneeSearch.Limits = KneeSearch.Limits()) {
            self.firstRate = firstRate
            self.limits = limits
        }
    }

    private struct State {
        var board: LoadBoard?
        var phase = LoadProgress.Phase.connecting
        var rate: Double?
        var steps: [KneeSearch.Judged] = []
        var isCancelled = false
    }

    package let plan: LoadPlan
    private let search: Search?
    private let state = Mutex(State())

    /// - Parameters:
    ///   - plan: what to send.
    ///   - search: whether to look for the highest rate that is sustained; the plan's extent is then one step's.
    package init(_ plan: LoadPlan, search: Search? = nil) {
        var plan = plan
        plan.threads = max(1, min(plan.threads, plan.connections))
        self.plan = plan
        self.search = search
    }

    /// Ends the run soon; its report tells of what was done.
    package func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.board?.cancel()
        }
    }

    /// Sends everything and waits for the answers.
    ///
    /// A cancelled task ends the run as `cancel()` does.
    ///
    /// - Throws: `LoadError` where the run could not begin; `CancellationError` where it was ended before.
    package func report() async throws -> LoadReport {
        try await withTaskCancellationHandler {
            try await run()
        } onCancel: {
            cancel()
        }
    }

    private func run() async throws -> LoadReport {
        try OpenFileLimit.makeRoom(for: plan.connections + plan.otherFiles)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: plan.threads)
        let result: Swift.Result<LoadReport, any Error>
        do {
            result = .success(try await run(on: group))
        } catch {
            result = .failure(error)
        }
        state.withLock { $0.phase = .ended }
        try await group.shutdownGracefully()
        return try result.get()
    }

    private func run(on group: MultiThreadedEventLoopGroup) async throws -> LoadReport {
        let endpoint = plan.endpoint
        let timeout = plan.timeout
        // Reading the certificates that are trusted blocks.
        var connector = try await NIOThreadPool.singleton.runIfActive {
            try Connector(endpoint, timeout: timeout)
        }
        let finding = try await Probe.find(plan, connector, on: group.next()) {
            self.state.withLock { $0.isCancelled }
        }
        connector.address = finding.address
        guard let search else {
            let result = try await stage(plan, finding, connector, group)
            return LoadReport(plan, finding, result)
        }
        var knee = KneeSearch(from: search.firstRate, limits: search.limits)
        var last: LoadReport?
        var best: LoadReport?
        while case .measure(let rate) = knee.next {
            var plan = plan
            plan.pace = .open(rate: rate, plan.pace.spacing)
            let report = LoadReport(plan, finding, try await stage(plan, finding, connector, group))
            last = report
            guard report.ending == .completed else { break }
            knee.take(report.step)
            if knee.best?.step == report.step { best = report }
            state.withLock { $0.steps = knee.steps }
        }
        guard var report = last?.ending == .completed ? best ?? last : last else {
            throw LoadError.system("no rate could be tried")
        }
        report.knee = knee
        return report
    }

    private func stage(
        _ plan: LoadPlan, _ finding: Probe.Finding, _ connector: Connector, _ group: MultiThreadedEventLoopGroup
    ) async throws -> LoadStage.Result {
        let board = LoadBoard(threads: plan.threads)
        let isCancelled = state.withLock { state in
            state.board = board
            state.rate = plan.pace.rate
            state.phase = .sending
            return state.isCancelled
        }
        if isCancelled { board.cancel() }
        return try await LoadStage(plan: plan, finding: finding, connector: connector, board: board).run(on: group)
    }

    /// How far the run is; merges what each thread said last, which each does five times a second.
    package var progress: LoadProgress {
        let (board, phase, rate, steps) = state.withLock { ($0.board, $0.phase, $0.rate, $0.steps) }
        return LoadProgress(plan: plan, posts: board?.current ?? [], phase: phase, rate: rate, steps: steps, now: .now)
    }
}

extension Pace {
    fileprivate var spacing: Arrivals.Spacing {
        switch self {
        case .closed: .constant
        case .open(_, let spacing): spacing
        }
    }
}
