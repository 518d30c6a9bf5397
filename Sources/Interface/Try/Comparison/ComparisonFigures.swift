import Analysis
import Trace

/// A comparison as far as it has got: each mode's figures, what a hop costs, and whether the answers are the same.
struct ComparisonFigures: Hashable, Sendable {
    let modes: [ModeFigures]
    /// Answers that differ from each other.
    let distinctAnswers: Int

    init(_ comparison: Comparison, log: RequestLog) {
        distinctAnswers = comparison.distinctAnswers
        modes = comparison.plan.modes.map { ModeFigures($0, of: comparison, log: log) }
    }

    /// The shortest and the longest call of all.
    var range: ClosedRange<Duration>? {
        let all = modes.flatMap { [$0.times.first, $0.times.last].compactMap(\.self) }
        guard let least = all.min(), let most = all.max() else { return nil }
        return least...most
    }

    /// How much longer the middle call of a mode takes than that of the mode without hops.
    func cost(of figures: ModeFigures) -> Duration? {
        guard figures.mode != .async, let direct = modes.first(where: { $0.mode == .async })?.quantile(0.5),
            let median = figures.quantile(0.5)
        else { return nil }
        return median - direct
    }
}
