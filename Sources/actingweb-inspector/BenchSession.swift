import ActingWebInspector
import Bench
import SystemPackage
import UnixSignals

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a bench for somebody at a terminal: says how long it takes and how far it is, and ends it when they ask.
struct BenchSession: Sendable {
    /// Goes to the beginning of the line and clears it.
    private static let newLine = "\r\u{1B}[K"

    private let plan: BenchPlan
    private let run: BenchRun
    private let isTerminal: Bool

    init(_ plan: BenchPlan, program: String) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        self.plan = plan
        self.isTerminal = isTerminal
        run = BenchRun(plan, program: program) { progress in
            if isTerminal { Self.write(Self.newLine + progress.line) }
        }
    }

    /// Runs to the end, or until SIGINT or SIGTERM; then the report tells of what was measured.
    func report() async -> BenchReport {
        let count = plan.experiments.reduce(0) { $0 + $1.rows.count }
        Self.write(
            "\(count) rows in about \(BenchProgress.text(plan.expectedLength)); Ctrl-C ends it with what there is\n")
        defer { if isTerminal { Self.write(Self.newLine) } }
        // Awaited below; a task of its own so that a signal can end it.
        let measuring = Task { await run.report() }
        async let _: Void = Self.cancel(measuring)
        return await measuring.value
    }

    /// Cancels a task when this process is asked to end; waits for that until it is cancelled itself.
    private static func cancel(_ task: Task<BenchReport, Never>) async {
        for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { task.cancel() }
    }

    /// A terminal that is gone is no reason to end the bench.
    private static func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
