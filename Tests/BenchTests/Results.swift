import Bench

/// Results as a bench would have them.
enum Results {
    static func turn(_ perSecond: Double, p50: Duration = .milliseconds(1), isGeneratorBound: Bool = false) -> Turn {
        Turn(
            perSecond: perSecond, p50: p50, p99: p50 * 2, answered: Int(perSecond), generatorBusy: 0.5,
            isGeneratorBound: isGeneratorBound, residentBytes: 30_000_000, start: .milliseconds(90))
    }

    /// What came of a contender with these throughputs.
    static func contender(_ name: String, _ rates: Double..., trouble: String? = nil) -> ContenderResult {
        ContenderResult(
            Contender(name, .own(["--mode", "async"])), turns: rates.map { turn($0) }, trouble: trouble)
    }

    /// An experiment of two, and what came of it.
    static func experiment(
        _ contenders: ContenderResult..., goal: Goal? = .atLeast(0.5), rounds: Int = 2
    ) -> ExperimentResult {
        let experiment = Experiment(
            .echo, "get_echo, 4 connections", tool: "get_echo", connections: 4,
            contenders: contenders.map(\.contender),
            rows: [
                BenchRow("one-two", "one | two", .ratio("one", to: "two"), goal: goal),
                BenchRow("one-limit", "one, of 100/s", .share("one", of: 100)),
                BenchRow("one-memory", "memory", .memory("one"), goal: .atMost(64)),
            ])
        var result = ExperimentResult(experiment, rounds: rounds)
        result.contenders = contenders
        return result
    }

    static func report(
        _ results: ExperimentResult..., isInterrupted: Bool = false, isDebug: Bool = false
    ) -> BenchReport {
        let machine = MachineFacts(
            processor: "Abacus", cores: 2, memoryBytes: 8_000_000_000, system: "Linux 1.2", compiler: "Swift 6.3",
            isDebug: isDebug)
        return BenchReport(
            machine: machine, began: "2026-01-02T03:04:05Z", length: .seconds(83), load: ([0.5, 1, 2], nil),
            plan: BenchPlan(results.map(\.experiment), rounds: 2, length: .seconds(1)), results: results,
            isInterrupted: isInterrupted)
    }
}
