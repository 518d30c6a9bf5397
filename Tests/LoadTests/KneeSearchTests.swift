import Load
import Testing

@Suite struct KneeSearchTests {
    /// A server that sustains so much and falls behind beyond it, or slows down before that.
    private func search(
        from first: Double, capacity: Double, limits: KneeSearch.Limits = KneeSearch.Limits(),
        _ change: (inout RateStep) -> Void = { _ in }
    ) -> KneeSearch {
        var search = KneeSearch(from: first, limits: limits)
        for _ in 0..<100 {
            guard case .measure(let rate) = search.next else { break }
            var step = RateStep(
                rate: rate, offered: rate, achieved: min(rate, capacity), p50: .milliseconds(1), p99: .milliseconds(2))
            change(&step)
            search.take(step)
        }
        return search
    }

    @Test(arguments: [50.0, 1_000, 7_777], [1.0, 100, 100_000])
    func `the rate that is sustained is found from below and from above`(capacity: Double, first: Double) throws {
        let found = search(from: first, capacity: capacity)

        let best = try #require(found.best?.step.rate)
        let limit = try #require(found.limit)
        // A rate is sustained up to where 95 % of it are answered.
        #expect(best <= capacity / 0.95 && capacity / 0.95 <= limit.step.rate)
        #expect(limit.step.rate / best <= 1.05)
        #expect(limit.verdict == .fellBehind)
        #expect(found.next == .end)
        #expect(found.steps.count < 40)
    }

    @Test func `a rate is tried again before it counts as too high`() {
        var failed: Set<Double> = []
        let found = search(from: 100, capacity: 1_000) { step in
            if failed.insert(step.rate).inserted { step.achieved = 0 }
        }
        #expect(found.best.map { $0.step.rate > 950 } == true)
    }

    @Test func `a tail that grows too long is a limit`() {
        let found = search(from: 100, capacity: 1e6) { step in
            if step.rate > 500 { step.p99 = .milliseconds(30) }
        }
        #expect(found.limit?.verdict == .slowedDown)
        #expect(found.best.map { $0.step.rate <= 500 && $0.step.rate > 475 } == true)
    }

    @Test func `failures are a limit, and so is the generator`() {
        let failing = search(from: 100, capacity: 1e6) { $0.failures = $0.rate > 300 ? 0.02 : 0 }
        #expect(failing.limit?.verdict == .failed)
        let bound = search(from: 100, capacity: 300) { $0.isGeneratorBound = $0.rate > 300 }
        #expect(bound.limit?.verdict == .generatorLimit)
    }

    @Test func `a server that sustains nothing ends the search without a rate`() {
        let found = search(from: 100, capacity: 0)
        #expect(found.best == nil)
        #expect(found.limit?.verdict == .fellBehind)
        #expect(found.next == .end)
    }

    @Test func `a server without a limit ends the search at the highest rate`() {
        var limits = KneeSearch.Limits()
        limits.highestRate = 5_000
        let found = search(from: 100, capacity: .infinity, limits: limits)
        #expect(found.best?.step.rate == 5_000)
        #expect(found.limit == nil)
    }
}
