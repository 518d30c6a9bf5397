import Trace

/// The order in which the rows of a view were when they were last put in order.
///
/// Rows whose figures change all the time are put in order at most twice a second, so that they do not jump under the
/// eye.
struct Ranking: Hashable, Sendable {
    private static let pause = Duration.milliseconds(500)

    private(set) var keys: [String] = []
    private var madeAt: Instant?

    func isDue(at now: Instant) -> Bool {
        madeAt.map { now.since($0) >= Self.pause } ?? true
    }

    init() {}

    init(_ keys: [String], at instant: Instant) {
        self.keys = keys
        madeAt = instant
    }

    /// Rows in the ranking's order; those that are new stand behind all others, in the order in which they were given.
    func arranged<Row>(_ rows: [Row], key: (Row) -> String) -> [Row] {
        guard !keys.isEmpty else { return rows }
        let places = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
        let ranked = rows.enumerated().map { (place: places[key($1)] ?? .max, given: $0, row: $1) }
        return ranked.sorted { ($0.place, $0.given) < ($1.place, $1.given) }.map(\.row)
    }
}
