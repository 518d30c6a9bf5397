import Testing
import Trace
import TraceInstrumentation

@Suite struct OwnCostTests {
    @Test func `the share is what events and polls take, over the time`() {
        let share = OwnCost.share(events: 10_000, polls: 20_000, perEvent: 500, perPoll: 250, over: .seconds(1))

        #expect(share == 0.01)
        #expect(OwnCost.share(events: 1, polls: 1, perEvent: 1, perPoll: 1, over: .zero) == 0)
    }

    @Test func `both costs are measured, and a poll or an event takes less than a tenth of a millisecond`() {
        let cost = OwnCost { _, _ in }

        #expect((1..<100_000).contains(cost.perEvent))
        #expect((1..<100_000).contains(cost.perPoll))
    }
}
