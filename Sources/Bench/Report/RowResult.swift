/// A row with its figures and its verdict.
package struct RowResult: Hashable, Sendable {
    package let row: BenchRow
    /// One figure for each round.
    package let values: [Double]
    package let verdict: Verdict
    /// Those in whose turns the generator itself may have been what was slow, with how often that was so.
    package let generatorBound: [Bound]

    /// A contender that the generator may have kept from more.
    package struct Bound: Hashable, Sendable {
        package let contender: String
        package let turns: Int
        package let of: Int

        package var text: String {
            "the generator may have been the bottleneck for \(contender) in \(turns) of \(of) turns"
        }
    }

    /// - Parameters:
    ///   - row: what is read.
    ///   - contenders: what came of those that it names; `nil` for one that does not take part.
    ///   - rounds: how many rounds there should be.
    ///   - reason: why no goal is judged; `nil` where they are.
    package init(_ row: BenchRow, _ contenders: [ContenderResult?], rounds: Int, unjudged reason: String?) {
        self.row = row
        let present = contenders.compactMap(\.self)
        let values = row.measure.values { name in present.first { $0.contender.name == name }?.turns ?? [] }
        let trouble = present.first { $0.trouble != nil }
        self.values = trouble == nil ? values : []
        generatorBound =
            row.measure.isThroughput
            ? present.map { Bound(contender: $0.contender.name, turns: $0.bound, of: $0.turns.count) }
                .filter { $0.turns > 0 } : []
        let absent = zip(row.measure.contenders, contenders).first { $0.1 == nil }
        if let (name, _) = absent {
            verdict = .unasked("give --peer \(name)=URL")
        } else if let trouble {
            verdict = .failed("\(trouble.contender.name): \(trouble.trouble ?? "")")
        } else {
            let isOver = present.allSatisfy { $0.turns.count >= rounds }
            verdict = Self.verdict(row.goal, self.values, of: rounds, isOver: isOver, unjudged: reason)
        }
    }

    package var spread: Spread? { Spread(values) }

    private static func verdict(
        _ goal: Goal?, _ values: [Double], of rounds: Int, isOver: Bool, unjudged reason: String?
    ) -> Verdict {
        guard let spread = Spread(values) else {
            return isOver ? .failed("there is no such figure here") : .unasked("it was ended before")
        }
        guard let goal else { return .unjudged(nil) }
        if let reason { return .unjudged(reason) }
        guard values.count >= rounds else { return .unjudged("figures from \(values.count) of \(rounds) rounds") }
        return goal.isMet(by: spread.median) ? .met : .missed
    }
}

extension ContenderResult {
    /// In how many turns the generator may have been what was slow.
    fileprivate var bound: Int { turns.count(where: \.isGeneratorBound) }
}
