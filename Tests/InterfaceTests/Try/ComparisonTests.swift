import Analysis
import JSON
import Testing
import Trace

@testable import Interface

@Suite struct ComparisonTests {
    private func comparison(_ samples: [(ExecutionMode, Int64, JSONValue?)]) -> Comparison {
        let plan = Comparison.Plan(
            id: 1, tool: "t", arguments: [:], count: 20, modes: [.async, .threadPool])
        var comparison = Comparison(plan: plan)
        for (mode, milliseconds, answer) in samples {
            comparison.take(
                Comparison.Sample(
                    mode: mode, time: .milliseconds(milliseconds), status: 200, request: nil, answer: answer))
        }
        return comparison
    }

    private func figures(_ samples: [(ExecutionMode, Int64, JSONValue?)]) -> ComparisonFigures {
        ComparisonFigures(comparison(samples), log: RequestLog())
    }

    @Test func `every round calls each mode once, and none is always first`() {
        let plan = Comparison.Plan(
            id: 1, tool: "t", arguments: [:], count: 3, modes: [.async, .threadPool, .blocking])

        #expect(
            plan.order == [
                .async, .threadPool, .blocking, .threadPool, .blocking, .async, .blocking, .async, .threadPool,
            ])
    }

    @Test func `quantiles are times that were measured`() {
        let mode = figures((1...10).map { (.async, $0, nil) }).modes[0]

        #expect(mode.quantile(0.5) == .milliseconds(5))
        #expect(mode.quantile(0.9) == .milliseconds(9))
        #expect(mode.quantile(1) == .milliseconds(10))
    }

    @Test func `the cost of a hop is what the middle call takes longer`() {
        let figures = figures([(.async, 1, nil), (.async, 3, nil), (.async, 2, nil), (.threadPool, 7, nil)])

        #expect(figures.cost(of: figures.modes[1]) == .milliseconds(5))
        #expect(figures.cost(of: figures.modes[0]) == nil)
    }

    @Test func `answers are compared by what they say`() {
        let figures = figures([
            (.async, 1, ["result": ["a": 1]]), (.threadPool, 1, ["result": ["a": 1]]),
            (.threadPool, 1, ["result": ["a": 2]]),
        ])

        #expect(figures.distinctAnswers == 2)
        #expect(figures.modes.map(\.answers) == [[0], [0, 1]])
        #expect(figures.modes.map(\.errors) == [0, 0])
    }

    private static let errors: [JSONValue?] = [
        nil, ["error": ["code": -32_602]], ["result": ["isError": true]],
    ]

    @Test(arguments: errors) func `an answer without what was asked for is an error`(answer: JSONValue?) {
        #expect(figures([(.async, 1, answer)]).modes[0].errors == 1)
    }

    @Test func `a histogram counts every call, in parts of the range`() {
        let mode = figures([0, 1, 1, 4].map { (.async, $0, nil) }).modes[0]

        #expect(mode.histogram(bins: 4, in: .zero ... .milliseconds(4)) == [1, 2, 0, 1])
        #expect(mode.histogram(bins: 2, in: .zero ... .zero) == [4, 0])
        #expect(mode.histogram(bins: 0, in: .zero ... .zero).isEmpty)
    }

    @Test func `nothing has no figures`() {
        #expect(figures([]).range == nil)
        #expect(figures([]).modes[0].quantile(0.5) == nil)
    }
}
