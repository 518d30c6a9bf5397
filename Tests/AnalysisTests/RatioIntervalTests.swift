import Analysis
import TestSupport
import Testing

@Suite struct RatioIntervalTests {
    private func of(_ ratios: [Double], confidence: Double = 0.95) -> RatioInterval? {
        RatioInterval(ratios.map { (first: $0, second: 1) }, confidence: confidence)
    }

    private func pairs(_ pairs: [(Double, Double)]) -> RatioInterval? {
        RatioInterval(pairs.map { (first: $0.0, second: $0.1) })
    }

    @Test func `the ratio is the middle of the pairs' ratios`() {
        #expect(pairs([(20, 10), (30, 10), (90, 10)])?.ratio == 3)
        #expect(of([1, 2, 4, 5])?.ratio == 3)
    }

    /// The ranks and confidences that tables of the sign test give for the median.
    @Test(
        arguments: [
            (5, 1, 0.9375), (6, 1, 0.96875), (8, 1, 0.992_187_5), (9, 2, 0.960_937_5), (12, 3, 0.961_425_781_25),
            (20, 6, 0.958_610_5), (25, 8, 0.956_71),
        ])
    func `the bounds are as far from the ends as the confidence lets them be`(
        count: Int, rank: Int, confidence: Double
    ) throws {
        let interval = try #require(of((1...count).map(Double.init)))

        #expect(interval.bounds == Double(rank)...Double(count + 1 - rank))
        #expect(abs(interval.confidence - confidence) < 1e-5)
        #expect(interval.pairs == count)
    }

    @Test func `more confidence makes it wider`() throws {
        let ratios = (1...20).map(Double.init)

        #expect(try #require(of(ratios, confidence: 0.99)).bounds == 4...17)
    }

    @Test func `many pairs have bounds as well`() throws {
        let interval = try #require(of((1...2_000).map(Double.init)))

        #expect(interval.bounds == 956...1_045)
        #expect(abs(interval.confidence - 0.953_447_18) < 1e-8)
    }

    @Test func `pairs in which one side did nothing have no ratio`() {
        #expect(pairs([(10, 0), (0, 10), (6, 3)])?.pairs == 1)
        #expect(pairs([(10, 0), (0, 0)]) == nil)
        #expect(pairs([(.infinity, 1), (.nan, 1)]) == nil)
    }

    @Test func `it says when the two may as well be the same`() throws {
        #expect(try #require(of([0.9, 0.95, 1, 1.02, 1.1, 1.2])).includesOne)
        #expect(try #require(of([1.01, 1.2, 1.3, 1.3, 1.4, 1.5])).includesOne == false)
    }

    @Test func `turned round it is that of the second to the first`() throws {
        let turned = try #require(of([2, 4, 4, 4, 4, 8])).inverted

        #expect(turned.ratio == 0.25)
        #expect(turned.bounds == 0.125...0.5)
    }

    @Test(arguments: [6, 9, 15]) func `of many intervals as many hold the true ratio as they say`(count: Int) {
        var generator = SeededGenerator(seed: 20)
        let trials = 4_000
        var confidence = 0.0
        let hits = (0..<trials).count { _ in
            // Skewed on purpose: the median is 2, whatever the mean.
            let pairs = (0..<count).map { _ in
                let toss = Double.random(in: 0..<1, using: &generator)
                return (first: toss < 0.5 ? 1 + 2 * toss : 2 + 100 * (toss - 0.5), second: 1.0)
            }
            guard let interval = RatioInterval(pairs) else { return false }
            confidence = interval.confidence
            return interval.bounds.contains(2)
        }

        // Four standard errors.
        #expect(abs(Double(hits) / Double(trials) - confidence) < 0.014)
    }

    @Test func `what drifts leaves the ratio as it is, where both go first as often`() throws {
        // The machine gets slower with each turn; the first mode does twice the work.
        let pairs = (0..<6).map { round in
            let speeds = [1.0 / (10 + Double(2 * round)), 1.0 / (11 + Double(2 * round))]
            let isFirst = round.isMultiple(of: 2)
            return (first: 2 * (isFirst ? speeds[0] : speeds[1]), second: isFirst ? speeds[1] : speeds[0])
        }

        #expect(abs(try #require(RatioInterval(pairs)).ratio - 2) < 0.02)
    }
}
