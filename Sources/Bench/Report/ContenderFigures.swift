import Load

/// The turns of one contender in figures, as both kinds of table have them.
struct ContenderFigures {
    private let turns: [Turn]

    init(_ result: ContenderResult) {
        turns = result.turns
    }

    /// Good answers a second.
    var throughput: String { spread { $0.perSecond }?.text { Figure.text($0, digits: 0) } ?? "–" }
    var p50: String { median { $0.p50?.milliseconds }.map { Figure.text($0, digits: 2) } ?? "–" }
    var p99: String { median { $0.p99?.milliseconds }.map { Figure.text($0, digits: 2) } ?? "–" }
    /// How much of the time the generator had something to do.
    var generator: String {
        median { $0.generatorBusy }.map { Figure.text($0 * 100, digits: 0) + " %" } ?? "–"
    }
    /// The most memory of any turn.
    var memory: String {
        turns.compactMap(\.residentBytes).max().map { Figure.text(Double($0) / 1e6, digits: 1) } ?? "–"
    }

    private func spread(_ value: (Turn) -> Double?) -> Spread? { Spread(turns.compactMap(value)) }
    private func median(_ value: (Turn) -> Double?) -> Double? { spread(value)?.median }
}
