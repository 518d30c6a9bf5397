import Load
import Trace

/// Measures what a plan says, one experiment after the other.
package struct BenchRun: Sendable {
    let plan: BenchPlan
    private let program: String
    private let progress: @Sendable (BenchProgress) -> Void

    /// - Parameters:
    ///   - plan: what to measure.
    ///   - program: the path of the program whose servers are measured.
    ///   - progress: told before each turn.
    package init(
        _ plan: BenchPlan, program: String, progress: @escaping @Sendable (BenchProgress) -> Void = { _ in }
    ) {
        self.plan = plan
        self.program = program
        self.progress = progress
    }

    /// Measures everything; a cancelled task ends that soon, with what has been measured so far.
    package func results() async -> [ExperimentResult] {
        var results: [ExperimentResult] = []
        for (index, experiment) in plan.experiments.enumerated() where !Task.isCancelled {
            var rest = plan
            rest.experiments.removeFirst(index + 1)
            results.append(await result(of: experiment, before: rest.expectedLength))
        }
        return results
    }

    private func result(of experiment: Experiment, before rest: Duration) async -> ExperimentResult {
        var result = ExperimentResult(experiment, rounds: plan.rounds)
        var own = plan
        own.experiments = [experiment]
        let countdown = Countdown(experiment: experiment, plan: own, rest: rest)
        var stands: [Int: Stand] = [:]
        for (index, contender) in experiment.contenders.enumerated() where !Task.isCancelled {
            progress(countdown.progress(contender, turn: 0))
            do {
                stands[index] = try await stand(for: contender, in: experiment)
            } catch {
                if let trouble = Self.trouble(error) { result.contenders[index].trouble = trouble }
            }
        }
        let order = Schedule.rounds(plan.rounds, contenders: experiment.contenders.count).joined()
        for (turn, index) in order.enumerated() where !Task.isCancelled {
            guard let stand = stands[index], result.contenders[index].trouble == nil else { continue }
            progress(countdown.progress(experiment.contenders[index], turn: turn + 1))
            do {
                result.contenders[index].turns.append(try await self.turn(at: stand, in: experiment))
            } catch {
                if let trouble = Self.trouble(error) { result.contenders[index].trouble = trouble }
            }
        }
        for stand in stands.values { await stand.child?.end() }
        return result
    }

    /// What is wrong; that somebody ended the bench is nothing wrong, whatever it made fail.
    private static func trouble(_ error: any Error) -> String? { Task.isCancelled ? nil : "\(error)" }

    /// Has a contender ready to be measured.
    private func stand(for contender: Contender, in experiment: Experiment) async throws -> Stand {
        var stand = try Stand(contender, program: program)
        guard experiment.kind != .starting else { return stand }
        try await stand.begin()
        let load = loop(at: stand, in: experiment)
        do {
            switch experiment.kind {
            case .serving: _ = try await stand.run(load.plan(.duration(experiment.trial)))
            case .ageing(let requests): _ = try await stand.run(load.plan(.count(requests)))
            case .starting: break
            }
        } catch {
            await stand.child?.end()
            throw error
        }
        return stand
    }

    private func turn(at stand: Stand, in experiment: Experiment) async throws -> Turn {
        guard experiment.kind == .starting else {
            let load = loop(at: stand, in: experiment)
            return try await stand.run(load.plan(.duration(plan.length(of: experiment)), warmUp: plan.warmUp))
        }
        var stand = stand
        try await stand.begin()
        let result: Result<Turn, any Error>
        do {
            result = .success(try await stand.runOnce(loop(at: stand, in: experiment).plan(.count(1))))
        } catch {
            result = .failure(error)
        }
        await stand.child?.end()
        return try result.get()
    }

    private func loop(at stand: Stand, in experiment: Experiment) -> ClosedLoop {
        var loop = ClosedLoop(url: stand.url, connections: experiment.connections, tool: experiment.tool)
        loop.headers = stand.headers
        loop.wire = stand.wire
        return loop
    }
}
