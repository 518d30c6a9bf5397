/// How many times a quantity is another that was measured beside it, pair by pair, and between what bounds.
///
/// The ratio is the median of the pairs' ratios. The bounds are two of those ratios, as far from the ends as the wished
/// confidence lets them be: the chance that both lie on the same side of the true median is that of so many tosses of a
/// coin, whatever the distribution. What drifts slowly meets both sides of a pair alike and leaves the ratio as it is.
package struct RatioInterval: Hashable, Sendable {
    /// What is aimed at; few pairs reach less.
    package static let usualConfidence = 0.95

    package private(set) var ratio: Double
    package private(set) var bounds: ClosedRange<Double>
    /// The chance with which bounds that are made like this hold the true median, from 0 to 1.
    package let confidence: Double
    /// How many pairs had a ratio.
    package let pairs: Int

    /// The ratio of the first to the second of each pair; pairs in which one is not above 0 have none.
    ///
    /// - Returns: `nil` where no pair has a ratio.
    package init?(_ pairs: some Sequence<(first: Double, second: Double)>, confidence wished: Double = usualConfidence)
    {
        let ratios = pairs.filter { $0.first > 0 && $0.second > 0 }.map { $0.first / $0.second }
            .filter { $0.isFinite && $0 > 0 }.sorted()
        guard let least = ratios.first, let greatest = ratios.last else { return nil }
        self.pairs = ratios.count
        ratio = (ratios[(ratios.count - 1) / 2] + ratios[ratios.count / 2]) / 2
        let rank = Self.rank(of: ratios.count, confidence: wished)
        confidence = Self.confidence(of: ratios.count, rank: rank)
        bounds = rank > 1 ? ratios[rank - 1]...ratios[ratios.count - rank] : least...greatest
    }

    /// Whether the two may as well be the same.
    package var includesOne: Bool { bounds.contains(1) }

    /// How far from the ends the bounds may be: the greatest rank that keeps the confidence, and 1 where none does.
    private static func rank(of count: Int, confidence wished: Double) -> Int {
        var rank = 1
        while 2 * (rank + 1) <= count, confidence(of: count, rank: rank + 1) >= wished { rank += 1 }
        return rank
    }

    /// The chance that fewer than `rank` of so many fair tosses fall on one side is what is missing on each.
    private static func confidence(of count: Int, rank: Int) -> Double {
        var chance = (0..<count).reduce(1.0) { product, _ in product / 2 }
        var missing = 0.0
        for heads in 0..<rank {
            missing += chance
            chance *= Double(count - heads) / Double(heads + 1)
        }
        return max(0, 1 - 2 * missing)
    }
}

extension RatioInterval {
    /// The ratio of the second to the first.
    package var inverted: RatioInterval {
        var inverted = self
        inverted.ratio = 1 / ratio
        inverted.bounds = (1 / bounds.upperBound)...(1 / bounds.lowerBound)
        return inverted
    }
}
