import Testing
import Trace

@testable import Analysis

@Suite struct SummaryTests {
    private func log(totals: [UInt64], endingAt end: UInt64 = 10_000) -> RequestLog {
        var log = RequestLog()
        for (index, total) in totals.enumerated() {
            let id = Request.ID(index)
            log.fold([
                Story.started(id, at: .milliseconds(end - total)), Story.finished(id, at: .milliseconds(end)),
            ])
        }
        return log
    }

    @Test func `nothing has no percentiles and no rate`() {
        let summary = RequestLog().summary(at: .milliseconds(10_000))

        #expect(summary.p50 == nil)
        #expect(summary.p99 == nil)
        #expect(summary.rate == 0)
        #expect(summary.history.allSatisfy { $0 == 0 })
    }

    @Test func `percentiles are those of the nearest rank`() {
        let summary = log(totals: Array(1...100).reversed()).summary(at: .milliseconds(10_000))

        #expect(summary.p50 == .milliseconds(50))
        #expect(summary.p99 == .milliseconds(99))
    }

    @Test func `requests that ended more than a minute ago leave the percentiles`() {
        let log = log(totals: [5])

        #expect(log.summary(at: .milliseconds(70_000)).p50 == .milliseconds(5))
        #expect(log.summary(at: .milliseconds(70_001)).p50 == nil)
    }

    @Test func `only the last thousand count where there were more`() {
        let summary = log(totals: Array(repeating: 900, count: 1_000) + Array(repeating: 1, count: 1_000))
            .summary(at: .milliseconds(10_000))

        #expect(summary.p99 == .milliseconds(1))
        #expect(summary.finished == 2_000)
    }

    @Test func `the rate is the mean over the last five seconds`() {
        let log = log(totals: Array(repeating: 1, count: 50), endingAt: 10_500)

        #expect(log.summary(at: .milliseconds(10_999)).rate > 10)
        #expect(log.summary(at: .milliseconds(15_000)).rate == 0)
    }

    @Test func `the history counts whole seconds, the newest last`() {
        let log = log(totals: [1, 1, 1], endingAt: 10_500)

        #expect(log.summary(at: .milliseconds(10_900)).history.last == 0)
        #expect(log.summary(at: .milliseconds(11_000)).history.last == 3)
        #expect(log.summary(at: .milliseconds(13_000)).history.suffix(3) == [3, 0, 0])
    }

    @Test func `an instant from the far end of the clock does no harm`() {
        let log = log(totals: [1])

        #expect(log.summary(at: Instant(nanoseconds: .max)).rate == 0)
        #expect(log.summary(at: Instant(nanoseconds: 0)).history.isEmpty)
    }

    @Test func `every end but a good one is an error`() {
        var log = RequestLog()
        let outcomes: [Request.Outcome] = [.ok, .toolError, .protocolError(-32_602), .refused, .dropped]

        for (index, outcome) in outcomes.enumerated() {
            log.fold([Story.started(Request.ID(index)), Story.finished(Request.ID(index), outcome: outcome)])
        }

        #expect(log.summary(at: .milliseconds(20)).errors == 4)
    }
}
