package import Trace

/// The same work in two modes by turns.
package struct RaceOrder: Hashable, Sendable, Identifiable {
    package var id: LoadRunOrder.ID
    package var work: LoadWork
    package var first: ExecutionMode
    package var second: ExecutionMode
    /// How many turns each of them has.
    package var rounds: Int
    /// How long a turn is measured.
    package var turn: Duration

    /// How long a turn is sent before it is measured, so that no mode pays for the other's last requests.
    package static let warmUp = Duration.milliseconds(200)

    /// The modes of all turns: each round has both, and who goes first changes, so that what drifts meets both alike.
    package var order: [ExecutionMode] {
        (0..<max(0, rounds)).flatMap { $0.isMultiple(of: 2) ? [first, second] : [second, first] }
    }

    /// How long it takes at the least.
    package var length: Duration { (turn + Self.warmUp) * (2 * max(0, rounds)) }
}
