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
        let rank: Int
        (rank, confidence) = Self.rank(of: ratios.count, confidence: wished)
        bounds = rank > 1 ? ratios[rank - 1]...ratios[ratios.count - rank] : least...greatest
    }

    /// Whether the two may as well be the same.
    package var includesOne: Bool { bounds.contains(1) }

    /// How far from the ends the bounds may be: the greatest rank that keeps the confidence, and 1 where none does.
    ///
    /// What is missing on each side is the chance that fewer than `rank` of so many fair tosses fall on it.
    private static func rank(of count: Int, confidence wished: Double) -> (rank: Int, confidence: Double) {
        let chances = chances(of: count)
        var missing = chances[0]
        var rank = 1
        while 2 * (rank + 1) <= count, 1 - 2 * (missing + chances[rank]) >= wished {
            missing += chances[rank]
            rank += 1
        }
        return (rank, max(0, 1 - 2 * missing))
    }

    /// The chances that none, one and so on up to half of so many fair tosses fall on one side.
    private static func chances(of count: Int) -> [Double] {
        // In terms of the middle one, from there down: of many tosses, the chance of none is too small for a number.
        var weights = [1.0]
        var weight = 1.0
        for heads in stride(from: count / 2, to: 0, by: -1) {
            weight *= Double(heads) / Double(count - heads + 1)
            weights.append(weight)
        }
        weights.reverse()
        // The other half mirrors this one; an even count has one in the middle, which is in both.
        let all = 2 * weights.reduce(0, +) - (count.isMultiple(of: 2) ? 1 : 0)
        return weights.map { $0 / all }
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
