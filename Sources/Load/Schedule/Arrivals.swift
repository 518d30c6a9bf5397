import Trace

/// When requests are due that nobody's answer is waited for: at a constant rate, or as independent users send them.
///
/// The rate may rise from nothing in a straight line at first. The times depend on the seed alone.
package struct Arrivals: Sendable {
    package enum Spacing: Hashable, Sendable {
        /// At even distances.
        case constant
        /// Each independent of the others (a Poisson process).
        case poisson
    }

    /// A second's arrivals once the rate has risen.
    private let rate: Double
    private let spacing: Spacing
    /// How long the rate rises, in seconds.
    private let ramp: Double
    /// How many arrivals of an even flow would have come before the next one.
    private var position: Double
    private let step: Double
    private var random: SplitMix

    /// - Parameters:
    ///   - rate: arrivals a second.
    ///   - spacing: how they are spread.
    ///   - ramp: how long the rate rises until it is reached.
    ///   - seed: what a Poisson process draws from.
    ///   - part: which of several parts of the whole this is, counted from 0; together they have the rate.
    ///   - parts: how many there are.
    package init(
        rate: Double, spacing: Spacing, ramp: Duration = .zero, seed: UInt64 = 0, part: Int = 0, of parts: Int = 1
    ) {
        let parts = max(1, parts)
        let rate = rate.isFinite && rate > 0 ? rate : .leastNonzeroMagnitude
        self.spacing = spacing
        self.ramp = Double(max(0, ramp.nanoseconds)) / 1e9
        random = .of(request: part, seed: seed &+ 0xA221)
        switch spacing {
        case .constant:
            self.rate = rate
            (position, step) = (Double(part), Double(parts))
        case .poisson:
            // Independent processes make one whose rate is their sum.
            self.rate = max(rate / Double(parts), .leastNonzeroMagnitude)
            (position, step) = (0, 1)
            position = exponential()
        }
    }

    /// When the next request is due, counted from the beginning.
    package mutating func next() -> Duration {
        defer { position += spacing == .constant ? step : exponential() }
        // Beyond 100 years nothing is due.
        return .nanoseconds(Int64(min(time(of: position) * 1e9, 3e18)))
    }

    /// The time at which so many arrivals have come, in seconds.
    private func time(of position: Double) -> Double {
        let risen = rate * ramp / 2
        return position < risen ? (2 * position * ramp / rate).squareRoot() : position / rate + ramp / 2
    }

    private mutating func exponential() -> Double {
        -Logarithm.natural(1 - random.fraction())
    }
}
