import Analysis
import Testing
import Trace

/// The last looks at the process, and the stalls that go on.
@Suite struct HostHistoryTests {
    private static func vitals(
        at second: UInt64, polls: Int = 0, running: Int = 0, cpu: [UInt64: Duration] = [:], memory: Int = 1_000
    ) -> HostVitals {
        let loop = HostVitals.LoopSample(
            number: 0, utilisation: 0.5, polls: polls, meanLag: .zero, longestLag: .zero, longestTick: .zero)
        let pool = HostVitals.PoolSample(
            name: "pool", size: 4, threads: 4, running: running, queued: 0, oldestWait: nil, longestWait: .zero)
        let threads = cpu.map { HostVitals.ProcessSample.Thread(id: $0.key, name: "thread", cpu: $0.value) }
        return HostVitals(
            at: .milliseconds(second * 1_000), loops: [loop], pools: [pool],
            process: HostVitals.ProcessSample(threads: threads, residentBytes: memory, openFiles: 7))
    }

    private static func host(_ events: [Event]) -> HostHistory {
        var host = HostHistory()
        for event in events { host.take(event) }
        return host
    }

    private static let stalling = Event.stalling(
        Stalling(loop: 0, since: .milliseconds(1_000), at: .milliseconds(1_100), request: 1, call: 10))

    private static func stalled(until end: UInt64) -> Event {
        .stalled(Stall(id: 1, loop: Places.loop, began: .milliseconds(1_000), ended: .milliseconds(end), request: 1))
    }

    @Test func `no more than a minute of looks is kept`() {
        let host = Self.host((1...100).map { .sampled(Self.vitals(at: $0, memory: Int($0))) })

        #expect(host.loops.map(\.samples.count) == [HostHistory.length])
        #expect(host.pools.map(\.samples.count) == [HostHistory.length])
        #expect(host.memory == Array(41...100))
    }

    @Test func `polls are told by the second, and a thread's share by the time between two looks`() {
        let host = Self.host([
            .sampled(Self.vitals(at: 1, polls: 10, cpu: [1: .seconds(5), 2: .zero])),
            .sampled(Self.vitals(at: 3, polls: 100, cpu: [1: .seconds(6), 2: .milliseconds(1_900), 3: .seconds(9)])),
        ])

        #expect(host.loops.first?.pollRate == 50)
        #expect(host.threads.map(\.id) == [2, 1, 3])
        #expect(host.threads.map(\.cpu) == [0.95, 0.5, nil])
    }

    @Test func `a look that comes late changes nothing`() {
        let first = Self.host([.sampled(Self.vitals(at: 3))])

        #expect(Self.host([.sampled(Self.vitals(at: 3)), .sampled(Self.vitals(at: 2))]) == first)
    }

    @Test func `a stall goes on until its end is told`() {
        #expect(Self.host([Self.stalling]).stalling.map(\.loop) == [0])
        #expect(Self.host([Self.stalling, Self.stalled(until: 1_300)]).stalling.isEmpty)
    }

    @Test func `a stall that is told to go on after its end was told does not`() {
        #expect(Self.host([Self.stalled(until: 1_300), Self.stalling]).stalling.isEmpty)
    }

    @Test func `the end of an earlier stall does not end the one that goes on`() {
        let earlier = Event.stalled(
            Stall(id: 1, loop: Places.loop, began: .milliseconds(500), ended: .milliseconds(900)))

        #expect(Self.host([Self.stalling, earlier]).stalling.count == 1)
    }

    @Test func `a loop that has run something since does not stall, though the end was never told`() {
        let looks = [2, 3].map { Event.sampled(Self.vitals(at: $0, polls: 4)) }

        #expect(Self.host([Self.stalling] + looks.prefix(1)).stalling.count == 1)
        #expect(Self.host([Self.stalling] + looks).stalling.isEmpty)
    }

    @Test func `a loop that lives for calls in flight is known with them`() {
        var log = RequestLog()
        var call = Story.call(100, in: 1)
        call.caller = Places.worker
        call.callee = Places.ownLoop(born: .milliseconds(3))
        log.fold([Story.started(1), .callEntered(call)])
        #expect(log.liveLoops.map(\.loop.label) == ["own-12"])
        #expect(log.liveLoops.first?.calls.map(\.id) == [100])

        log.fold([.callEnded(id: 100, request: 1, end: Story.end(at: .milliseconds(4)))])

        #expect(log.liveLoops.isEmpty)
    }
}
