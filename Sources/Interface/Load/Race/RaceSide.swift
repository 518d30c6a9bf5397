import Analysis
import Trace

/// What the turns of one mode came to.
struct RaceSide: Hashable, Sendable {
    let mode: ExecutionMode
    /// How many turns it had.
    let turns: Int
    /// The middle of its turns, as are the times; `nil` where it had none.
    let perSecond: Double?
    let p50: Duration?
    let p99: Duration?
    let answered: Int
    let failed: Int
    /// The paths that its traced requests took.
    let paths: [PathCount]
    /// How many stalls touched its turns.
    let stalls: Int
    let longestStall: Duration?

    /// - Parameters:
    ///   - mode: one of the two.
    ///   - account: the race.
    ///   - stalls: those of the race's time.
    init(_ mode: ExecutionMode, of account: LoadAccount, stalls: [Stall]) {
        self.mode = mode
        let turns = account.turns.filter { $0.mode == mode }
        self.turns = turns.count
        perSecond = turns.map(\.perSecond).lowerMedian
        p50 = turns.compactMap(\.p50).lowerMedian
        p99 = turns.compactMap(\.p99).lowerMedian
        answered = turns.reduce(0) { $0 + $1.answered }
        failed = turns.reduce(0) { $0 + $1.failed }
        paths = PathCount.ranked(account.modePaths[mode] ?? [:])
        let own = stalls.filter { Self.touches($0, turns) }
        self.stalls = own.count
        longestStall = own.map(\.length).max()
    }

    /// Whether a stall touched one of those turns, which are in the order of time.
    private static func touches(_ stall: Stall, _ turns: [RaceTurn]) -> Bool {
        // The first turn that was not over when it began is the only one that decides.
        let index = turns.indices.partition { turns[$0].ended <= stall.began }
        return turns.dropFirst(index).first.map { $0.began < stall.ended } ?? false
    }
}
