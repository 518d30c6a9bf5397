/// What a figure should be.
package enum Goal: Hashable, Sendable {
    case atLeast(Double)
    case atMost(Double)

    package func isMet(by value: Double) -> Bool {
        switch self {
        case .atLeast(let least): value >= least
        case .atMost(let most): value <= most
        }
    }

    /// The goal in words.
    package func text(_ unit: Measure.Unit) -> String {
        switch self {
        case .atLeast(let least): "at least \(unit.text(least))"
        case .atMost(let most): "at most \(unit.text(most))"
        }
    }
}
