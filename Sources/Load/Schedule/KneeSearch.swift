/// Looks for the highest rate that a server sustains: says which rate to try next, and takes what came of it.
///
/// The rate doubles until it is not sustained, and then the step between the last good and the first bad rate is halved
/// until the two are near. A rate counts as bad when it fails twice, since a machine that others use has bad moments.
package struct KneeSearch: Hashable, Sendable {
    /// What a rate has to fulfil.
    package struct Limits: Hashable, Sendable {
        /// The least share of what is due that has to be answered.
        package var keptUp = 0.95
        /// How many times the lightest step's 99th percentile another may have.
        package var slowdown = 10.0
        /// The longest 99th percentile; `nil` leaves it to the slowdown.
        package var p99: Duration?
        /// The greatest share of failures.
        package var failures = 0.01
        /// How near the good and the bad rate have to come, as a share of the good one.
        package var precision = 0.05
        package var highestRate = 1_000_000.0

        package init() {}
    }

    /// How a rate was found.
    package enum Verdict: String, Hashable, Sendable {
        case sustained
        /// Fewer were answered than were due.
        case fellBehind = "fell-behind"
        /// All were answered, but too late.
        case slowedDown = "slowed-down"
        case failed
        /// The generator could not send at this rate.
        case generatorLimit = "generator-limit"
    }

    package enum Action: Hashable, Sendable {
        case measure(rate: Double)
        case end
    }

    /// A step and how it was found.
    package struct Judged: Hashable, Sendable {
        package var step: RateStep
        package var verdict: Verdict
    }

    private let limits: Limits
    /// Every step, in order.
    package private(set) var steps: [Judged] = []
    /// The highest rate that was sustained.
    package private(set) var best: Judged?
    /// The lowest rate that was not, and why.
    package private(set) var limit: Judged?
    package private(set) var next: Action
    private var isSecondTry = false

    /// - Parameters:
    ///   - rate: what to begin with.
    ///   - limits: what a rate has to fulfil.
    package init(from rate: Double, limits: Limits = Limits()) {
        self.limits = limits
        next = .measure(rate: min(max(rate, 0.1), limits.highestRate))
    }

    /// Takes what came of the rate that was to be measured.
    package mutating func take(_ step: RateStep) {
        let judged = Judged(step: step, verdict: verdict(of: step))
        steps.append(judged)
        guard judged.verdict != .sustained else {
            isSecondTry = false
            best = judged
            return choose()
        }
        guard isSecondTry else {
            isSecondTry = true
            next = .measure(rate: step.rate)
            return
        }
        isSecondTry = false
        limit = judged
        choose()
    }

    private mutating func choose() {
        switch (best?.step.rate, limit?.step.rate) {
        case (let good?, let bad?):
            next = bad <= good * (1 + limits.precision) ? .end : .measure(rate: (good * bad).squareRoot())
        case (let good?, nil):
            next = good >= limits.highestRate ? .end : .measure(rate: min(good * 2, limits.highestRate))
        case (nil, let bad?):
            next = bad < 1 ? .end : .measure(rate: bad / 4)
        case (nil, nil):
            next = .end
        }
    }

    private func verdict(of step: RateStep) -> Verdict {
        if step.failures > limits.failures { return .failed }
        let keepsUp = step.achieved >= step.offered * limits.keptUp && step.offered > 0
        let isFast = step.p99.map { $0 <= longestTail ?? $0 } ?? false
        guard !(keepsUp && isFast) else { return .sustained }
        if step.isGeneratorBound { return .generatorLimit }
        return keepsUp ? .slowedDown : .fellBehind
    }

    /// The longest 99th percentile; `nil` before there is anything to compare with.
    private var longestTail: Duration? {
        if let limit = limits.p99 { return limit }
        let lightest = steps.filter { $0.verdict == .sustained }.min { $0.step.rate < $1.step.rate }
        // Below a millisecond the machine decides what a tail is.
        return lightest?.step.p99.map { max($0, .milliseconds(1)) * limits.slowdown }
    }
}
