/// Several values of one figure: their median, the least and the greatest.
package struct Spread: Hashable, Sendable {
    package let median: Double
    package let low: Double
    package let high: Double

    /// `nil` for no values.
    package init?(_ values: [Double]) {
        let sorted = values.sorted()
        guard let low = sorted.first, let high = sorted.last else { return nil }
        let middle = sorted.dropFirst((sorted.count - 1) / 2).prefix(sorted.count.isMultiple(of: 2) ? 2 : 1)
        median = middle.reduce(0, +) / Double(middle.count)
        self.low = low
        self.high = high
    }

    /// The values in words: the median, and the range where there is one.
    package func text(_ write: (Double) -> String) -> String {
        let (low, high) = (write(low), write(high))
        return low == high ? write(median) : "\(write(median)) (\(low)–\(high))"
    }
}
