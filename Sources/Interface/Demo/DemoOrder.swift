/// Calls that the inspector's own client is to make for a step of a demo.
package struct DemoOrder: Hashable, Sendable {
    /// The number of this play of a step; never used twice in a demo.
    package var turn: Int
    package var rounds: [[DemoCall]]

    /// How many connections are in use at a time.
    package var connections: Int {
        rounds.map { round in round.reduce(0) { $0 + $1.count } }.max() ?? 0
    }
}
