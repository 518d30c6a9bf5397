import Load
import Testing
import Trace

@Suite struct MeasurementTests {
    private func at(_ milliseconds: Int) -> Instant { Instant(nanoseconds: UInt64(milliseconds) * 1_000_000) }

    @Test func `percentiles are to three digits, and only where one lies beyond`() {
        var recorder = LatencyRecorder(correction: .none)
        for number in 1...1_000 { recorder.record(due: at(0), sent: at(0), answered: at(number)) }
        let summary = recorder.measuredSummary

        #expect(Theory.deviation(summary.percentile(50), from: .milliseconds(500)) < 0.001)
        #expect(Theory.deviation(summary.percentile(99.9), from: .milliseconds(999)) < 0.001)
        #expect(summary.percentile(99.99) == nil)
        #expect(summary.count == 1_000)
        #expect(recorder.correctedSummary == nil)
    }

    @Test func `a request counts from when it was due, and from when it was sent`() {
        var recorder = LatencyRecorder(correction: .fromDue)
        recorder.record(due: at(100), sent: at(350), answered: at(400))
        recorder.recordUnsent(due: at(100), givenUp: at(600))

        #expect(Theory.deviation(recorder.measuredSummary.greatest, from: .milliseconds(50)) < 0.001)
        #expect(Theory.deviation(recorder.correctedSummary?.greatest, from: .milliseconds(500)) < 0.001)
        #expect(recorder.correctedSummary?.count == 2)
        #expect(recorder.measuredSummary.count == 1)
    }

    @Test func `a long response stands for those that were not sent meanwhile`() {
        var recorder = LatencyRecorder(correction: .expectedInterval(.milliseconds(10)))
        recorder.record(due: at(0), sent: at(0), answered: at(100))

        #expect(recorder.correctedSummary?.count == 10)
        #expect(recorder.measuredSummary.count == 1)
    }

    @Test func `an hour is as long as anything is, and nothing is shorter than nothing`() {
        var recorder = LatencyRecorder(correction: .fromDue)
        recorder.record(due: at(0), sent: at(0), answered: Instant(nanoseconds: .max))
        recorder.record(due: at(9), sent: at(9), answered: at(1))

        #expect(recorder.measuredSummary.count == 2)
        #expect(recorder.measuredSummary.greatest >= .seconds(3_590))
        #expect(recorder.measuredSummary.least == .zero)
    }

    @Test func `a long run has as many slices as a short one, and loses nothing`() {
        var (first, second) = (Timeline(begin: at(0)), Timeline(begin: at(0)))
        for number in 0..<10_000 { first.answered(at: at(number * 100), after: .milliseconds(5)) }
        second.sent(at: at(50))
        second.failed(at: at(150))
        first.merge(second)

        #expect(first.slices.count <= Timeline.limit)
        #expect(first.slices.reduce(0) { $0 + $1.answered } == 10_000)
        #expect(first.slices[0].sent == 1 && first.slices[0].failed == 1)
        #expect(first.slices[0].times.counts[LatencyBuckets.index(of: .milliseconds(5))] == first.slices[0].answered)
    }

    @Test func `a bucket holds what lies from its bound to the next`() {
        for (index, bound) in LatencyBuckets.bounds.enumerated().dropFirst() {
            #expect(LatencyBuckets.index(of: bound + .nanoseconds(10)) == index)
            #expect(LatencyBuckets.index(of: bound - .nanoseconds(10)) == index - 1)
        }
        #expect(LatencyBuckets.index(of: .zero) == 0)
        #expect(LatencyBuckets.index(of: .seconds(1_000_000)) == LatencyBuckets.count - 1)
    }

    @Test func `failures are counted by kind, and kinds without end are not`() {
        var tally = FailureTally()
        tally.add(.timedOut)
        tally.add(.status(503), "busy")
        tally.add(.status(503), "more busy")
        #expect(tally.byCount.map(\.failure) == [.status(503), .timedOut])
        #expect(tally.byCount.first?.example == "busy")

        for code in 0..<5_000 { tally.add(.error(Int64(code))) }
        #expect(tally.count == 5_003)
        #expect(tally.byCount.count <= 100)
    }

    @Test func `a generator that was busy or late says so`() {
        let idle = GeneratorHealth.Thread(running: 0.4, kept: 0.1)
        #expect(GeneratorHealth(threads: [idle]).concerns(median: .milliseconds(1)).isEmpty)
        let busy = GeneratorHealth.Thread(running: 0.6, kept: 0.35)
        #expect(GeneratorHealth(threads: [idle, busy]).concerns(median: nil) == [.busy(0.95)])

        var recorder = LatencyRecorder(correction: .none)
        for _ in 0..<100 { recorder.record(due: at(0), sent: at(0), answered: at(3)) }
        let late = GeneratorHealth(threads: [idle], lateness: recorder.measuredSummary)
        #expect(late.concerns(median: .milliseconds(5)).count == 1)
        // Beside a second three milliseconds are nothing.
        #expect(late.concerns(median: .seconds(1)).isEmpty)
    }
}
