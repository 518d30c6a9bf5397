import Analysis
import Trace

/// A race as far as it has got: what each mode came to, and how they compare pair by pair.
struct RaceFigures: Hashable, Sendable {
    let first: RaceSide
    let second: RaceSide
    /// How many times the first mode does what the second does, by throughput; of whole rounds.
    let throughput: RatioInterval?
    /// How many times as long the middle call of the first mode takes.
    let times: RatioInterval?
    /// In how many turns the generator may have been what was slow.
    let suspects: Int

    /// Whether no turn comes any more.
    let isOver: Bool

    /// - Parameters:
    ///   - account: the race; a run has no such figures.
    ///   - stalls: those of its time.
    init?(_ account: LoadAccount, stalls: [Stall]) {
        guard let race = account.race else { return nil }
        isOver = account.end != nil
        first = RaceSide(race.first, of: account, stalls: stalls)
        second = RaceSide(race.second, of: account, stalls: stalls)
        let pairs = Self.pairs(account.turns, race)
        throughput = RatioInterval(pairs.map { ($0.first.perSecond, $0.second.perSecond) })
        times = RatioInterval(
            pairs.compactMap { first, second in
                guard let mine = first.p50, let other = second.p50 else { return nil }
                return (Double(mine.nanoseconds), Double(other.nanoseconds))
            })
        suspects = account.turns.count(where: \.isSuspect)
    }

    /// The two turns of each round that is complete.
    static func pairs(_ turns: [RaceTurn], _ race: RaceOrder) -> [(first: RaceTurn, second: RaceTurn)] {
        stride(from: 0, to: turns.count - 1, by: 2).compactMap { place in
            let (one, other) = (turns[place], turns[place + 1])
            if one.mode == race.first, other.mode == race.second { return (one, other) }
            return one.mode == race.second && other.mode == race.first ? (other, one) : nil
        }
    }
}
