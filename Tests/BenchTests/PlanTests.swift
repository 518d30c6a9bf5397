import Bench
import Testing

@Suite struct PlanTests {
    @Test func `every row reads from servers that take part, or from a peer that can be given`() {
        for experiment in BenchPlan.standard() {
            let present = experiment.contenders.map(\.name) + BenchPlan.peerGoals.keys
            for row in experiment.rows {
                #expect(row.measure.contenders.allSatisfy(present.contains), "\(row.name)")
            }
            #expect(Set(experiment.contenders.map(\.name)).count == experiment.contenders.count)
        }
        let names = BenchPlan.standard().flatMap(\.rows).map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test func `a peer takes part, and has its goal where it has one`() throws {
        let peers = try Peer.all(["other=http://127.0.0.1:1", "mcp=http://127.0.0.1:2"], headers: [])
        let echo = try #require(BenchPlan.standard([.echo], peers: peers).first)

        #expect(echo.contenders.suffix(2).map(\.name) == ["other", "mcp"])
        #expect(echo.rows.suffix(3).map(\.name) == ["echo-other", "echo-mcp", "echo-actingweb"])
        #expect(echo.rows.suffix(3).map(\.goal) == [nil, .atLeast(20), .atLeast(50)])
    }

    @Test func `the time that it takes is that of its turns, and of what is before them`() {
        var plan = BenchPlan(BenchPlan.standard([.sync]), rounds: 5, length: .seconds(2))
        #expect(plan.turns == 10)
        #expect(plan.expectedLength == .seconds(53))

        plan.experiments = BenchPlan.standard([.memory])
        #expect(plan.expectedLength > .seconds(60))
    }

    @Test func `a quick look at memory is not judged`() {
        #expect(BenchPlan.standard([.memory], isQuick: true).first?.rows.first?.goal == nil)
        #expect(BenchPlan.standard([.memory]).first?.rows.first?.goal == .atMost(64))
    }
}
