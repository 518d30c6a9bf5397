import Analysis
import Testing
import Trace

@Suite struct VitalsFindingTests {
    private static func vitals(running: Int, queued: Int) -> HostVitals {
        let pool = HostVitals.PoolSample(
            name: "pool", size: 10, threads: 10, running: running, queued: queued,
            oldestWait: queued > 0 ? .milliseconds(40) : nil, longestWait: .zero)
        return HostVitals(at: .milliseconds(0), loops: [], pools: [pool])
    }

    @Test func `a pool without a free thread and with a queue is saturated; told once until it has gone`() {
        var findings = VitalsFindings()

        let told = [(10, 3), (10, 2), (10, 0), (10, 1)].map { running, queued in
            findings.take(Self.vitals(running: running, queued: queued)).map(\.rule)
        }

        #expect(told == [[.poolSaturated], [], [], [.poolSaturated]])
    }

    @Test func `a pool that is busy and lets nobody wait is not saturated`() {
        var findings = VitalsFindings()

        #expect(findings.take(Self.vitals(running: 10, queued: 0)).isEmpty)
        #expect(findings.take(Self.vitals(running: 9, queued: 1)).isEmpty)
    }

    @Test func `a queue that grows four times in a row grows; told once until it was empty`() {
        var findings = VitalsFindings()

        let told = [1, 2, 3, 4, 5, 0, 1, 2, 3].map { queued in
            findings.take(Self.vitals(running: 10, queued: queued)).contains { $0.rule == .queueGrowing }
        }

        #expect(told == [false, false, false, true, false, false, false, false, true])
    }
}
