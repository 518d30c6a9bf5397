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
    /// The most threads that the process was seen with meanwhile.
    let threads: Int?
    let stalls: Int
    let longestStall: Duration?

    init(_ mode: ExecutionMode, of account: LoadAccount, stalls log: StallLog) {
        self.mode = mode
        let turns = account.turns.filter { $0.mode == mode }
        self.turns = turns.count
        perSecond = Self.middle(turns.map(\.perSecond))
        p50 = Self.middle(turns.compactMap(\.p50))
        p99 = Self.middle(turns.compactMap(\.p99))
        answered = turns.reduce(0) { $0 + $1.answered }
        failed = turns.reduce(0) { $0 + $1.failed }
        paths = PathCount.ranked(account.modePaths[mode] ?? [:])
        threads = account.threads[mode]
        let stalls = turns.flatMap { LoadAccount.stalls(in: log, from: $0.began, to: $0.ended) }
        self.stalls = stalls.count
        longestStall = stalls.map(\.length).max()
    }

    /// The lower of the middle values, which is one that was measured.
    private static func middle<Value: Comparable>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
    }
}
