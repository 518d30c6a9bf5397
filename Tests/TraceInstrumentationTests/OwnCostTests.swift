import ActingWeb
import Dispatch
import Synchronization
import Testing
import Trace

@testable import TraceInstrumentation

@Suite struct OwnCostTests {
    @Test func `the share is what events and polls take, over the time`() {
        let share = OwnCost.share(events: 10_000, polls: 20_000, perEvent: 500, perPoll: 250, over: .seconds(1))

        #expect(share == 0.01)
        #expect(OwnCost.share(events: 1, polls: 1, perEvent: 1, perPoll: 1, over: .zero) == 0)
    }

    @Test func `both costs are measured, and a poll or an event takes less than a tenth of a millisecond`() {
        let cost = OwnCost(measuringInto: { _, _ in }, drainedBy: {})

        #expect((1..<100_000).contains(cost.perEvent))
        #expect((1..<100_000).contains(cost.perPoll))
    }

    @Test func `the share of the whole time lies between those of its parts`() throws {
        let cost = OwnCost(measuringInto: { _, _ in }, drainedBy: {})
        #expect(cost.overall == nil)
        let start = Instant(.now).advanced(by: .seconds(1))
        _ = cost.share(polls: 0, at: start)

        let quiet = cost.share(polls: 0, at: start.advanced(by: .seconds(1)))
        let busy = cost.share(polls: 1_000_000, at: start.advanced(by: .seconds(2)))

        let overall = try #require(cost.overall)
        #expect(quiet < overall && overall < busy)
    }

    @Test func `looks that meet find every event once`() {
        let cost = OwnCost(measuringInto: { _, _ in }, drainedBy: {})
        let start = Instant(.now)
        let found = Mutex(0.0)

        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            for round in 0..<50_000 {
                cost.count()
                let share = cost.share(polls: 0, at: start.advanced(by: .microseconds(round * 4 + worker)))
                found.withLock { $0 = max($0, share) }
            }
        }

        // Far below what a difference that went below zero would come to.
        #expect(found.withLock { $0 } < 1e9)
    }
}
