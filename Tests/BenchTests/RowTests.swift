import Bench
import Testing

@Suite struct RowTests {
    @Test func `a ratio is taken within each round`() {
        let result = Results.experiment(Results.contender("one", 60, 10), Results.contender("two", 100, 20))

        #expect(result.rows()[0].values == [0.6, 0.5])
        #expect(result.rows()[0].spread?.median == 0.55)
    }

    @Test func `a share is of its limit, memory is in millions of bytes`() {
        let result = Results.experiment(Results.contender("one", 50, 25), Results.contender("two", 1, 1))

        #expect(result.rows()[1].values == [0.5, 0.25])
        #expect(result.rows()[2].values == [30, 30])
    }

    @Test func `a reduction is what one lacks of the other's median`() {
        let turns = [
            "fast": [Results.turn(1, p50: .milliseconds(20))], "slow": [Results.turn(1, p50: .milliseconds(50))],
        ]
        let values = Measure.reduction("fast", against: "slow").values { turns[$0] ?? [] }

        #expect(values == [0.6])
    }

    @Test func `against nothing there is no ratio`() {
        let result = Results.experiment(Results.contender("one", 60, 10), Results.contender("two", 0, 20))

        #expect(result.rows()[0].values == [0.5])
    }

    @Test(arguments: [
        (Goal.atLeast(0.5), Verdict.met), (.atLeast(0.51), .missed), (.atMost(0.5), .met), (.atMost(0.49), .missed),
    ])
    func `the median decides`(goal: Goal, verdict: Verdict) {
        let result = Results.experiment(
            Results.contender("one", 50, 90, 10), Results.contender("two", 100, 100, 100), goal: goal, rounds: 3)

        #expect(result.rows()[0].verdict == verdict)
    }

    @Test func `without a goal, or with a reason, nothing is judged`() {
        let result = Results.experiment(Results.contender("one", 60, 10), Results.contender("two", 100, 20))

        #expect(result.rows()[1].verdict == .unjudged(nil))
        #expect(result.rows(unjudged: "a debug build")[0].verdict == .unjudged("a debug build"))
    }

    @Test func `what was ended early is shown and not judged`() {
        let result = Results.experiment(Results.contender("one", 60), Results.contender("two", 100, 100))

        #expect(result.rows()[0].values == [0.6])
        #expect(result.rows()[0].verdict == .unjudged("figures from 1 of 2 rounds"))
    }

    @Test func `with trouble there are no figures, but in rows that it is not in`() {
        let result = Results.experiment(
            Results.contender("one", 60, 10), Results.contender("two", 100, trouble: "3 of 9 requests failed"))

        #expect(result.rows()[0].values == [])
        #expect(result.rows()[0].verdict == .failed("two: 3 of 9 requests failed"))
        #expect(result.rows()[1].values == [0.6, 0.1])
    }

    @Test func `a row for which no turn has a figure has failed`() {
        let result = Results.experiment(Results.contender("one", 60, 10), Results.contender("two", 0, 0))

        #expect(result.rows()[0].verdict == .failed("there is no such figure here"))
    }

    @Test func `one that takes no part is asked for`() {
        let result = Results.experiment(Results.contender("one", 60, 10))

        #expect(result.rows()[0].verdict == .unasked("give --peer two=URL"))
    }

    @Test func `turns in which the generator may have been the limit are told`() {
        var slow = Results.contender("two", 100)
        slow.turns.append(Results.turn(100, isGeneratorBound: true))
        let rows = Results.experiment(Results.contender("one", 60, 10), slow).rows()

        #expect(
            rows[0].generatorBound.map(\.text)
                == ["the generator may have been the bottleneck for two in 1 of 2 turns"])
        #expect(rows[2].generatorBound == [])
    }
}
