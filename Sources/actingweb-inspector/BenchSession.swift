import ActingWebInspector
import Bench

/// Runs a bench for somebody at a terminal: says how long it takes and how far it is, and ends it when they ask.
struct BenchSession: Sendable {
    private let plan: BenchPlan
    private let run: BenchRun

    init(_ plan: BenchPlan, program: String) {
        self.plan = plan
        run = BenchRun(plan, program: program) { ProgressLine.show($0.line) }
    }

    /// Runs to the end, or until SIGINT or SIGTERM; then the report tells of what was measured.
    func report() async -> BenchReport {
        let count = plan.experiments.reduce(0) { $0 + $1.rows.count }
        ProgressLine.write(
            "\(count) rows in about \(BenchProgress.text(plan.expectedLength)); Ctrl-C ends it with what there is\n")
        defer { ProgressLine.clear() }
        // Awaited below; a task of its own so that a signal can end it.
        let measuring = Task { await run.report() }
        async let _: Void = EndRequests.each { measuring.cancel() }
        return await measuring.value
    }
}
