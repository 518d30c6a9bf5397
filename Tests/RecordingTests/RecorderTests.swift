import Dispatch
import Recording
import Testing
import Trace

@Suite struct RecorderTests {
    @Test func `each loop's events stay in order`() {
        let recorder = Recorder(loops: 2)
        recorder.record(.started(1), lane: 1)
        recorder.record(.started(2), lane: 0)
        recorder.record(.finished(1), lane: 1)
        recorder.record(.finished(2), lane: 0)

        let events = recorder.drain().events

        #expect(events == [.started(2), .finished(2), .started(1), .finished(1)])
        #expect(recorder.drain().events.isEmpty)
    }

    @Test func `events of several loops come in the order in which they happened`() {
        let recorder = Recorder(loops: 2)
        recorder.record(.started(1, at: 10), lane: 1)
        recorder.record(.started(2, at: 30), lane: 0)
        recorder.record(.started(3, at: 20), lane: nil)

        #expect(recorder.drain().events.map(\.instant.nanoseconds) == [10, 20, 30])
    }

    @Test(arguments: [nil, 7] as [UInt32?])
    func `what happens off the known loops is kept too`(_ lane: UInt32?) {
        let recorder = Recorder(loops: 1)

        recorder.record(.started(1), lane: lane)

        #expect(recorder.drain().events == [.started(1)])
    }

    @Test func `loops do not take places from each other`() {
        let recorder = Recorder(loops: 2, capacity: 1)
        recorder.record(.started(1), lane: 0)
        recorder.record(.started(2), lane: 0)
        recorder.record(.started(3), lane: 1)
        recorder.record(.started(4), lane: nil)

        let batch = recorder.drain()

        #expect(batch.events == [.started(1), .started(3), .started(4)])
        #expect(batch.dropped == 1)
    }

    @Test func `who is in flight is known whatever was dropped`() {
        let recorder = Recorder(loops: 2, capacity: 1)
        recorder.record(.started(1), lane: 0)
        recorder.record(.started(2), lane: 1)
        recorder.record(.finished(2), lane: 1)
        recorder.record(.started(3), lane: 1)

        #expect(recorder.inFlight == [1, 3])
        _ = recorder.drain()
        #expect(recorder.inFlight == [1, 3])
    }

    @Test func `there are events from a record to the next drain`() {
        let recorder = Recorder(loops: 1)
        #expect(!recorder.hasEvents)

        recorder.record(.started(1), lane: 0)
        #expect(recorder.hasEvents)

        _ = recorder.drain()
        #expect(!recorder.hasEvents)
    }

    @Test(arguments: [(0.25, 0.25), (1.5, 1)])
    func `what observing costs is known from the last look at the process on`(told: Double, known: Double) {
        let recorder = Recorder(loops: 1)
        #expect(recorder.ownCost == nil)
        var vitals = HostVitals(at: Instant(nanoseconds: 1), loops: [], pools: [])
        recorder.record(.sampled(vitals), lane: nil)
        #expect(recorder.ownCost == nil)

        vitals.ownCost = told
        recorder.record(.sampled(vitals), lane: nil)

        #expect(recorder.ownCost == known)
    }

    @Test func `a batch tells how full the fullest ring was`() {
        let recorder = Recorder(loops: 2, capacity: 4)
        recorder.record(.started(1), lane: 0)
        for id: Request.ID in 2...4 { recorder.record(.started(id), lane: 1) }

        #expect(recorder.drain().fill == 0.75)
        #expect(recorder.drain().fill == 0)
    }

    /// A call may end on a worker; its request's finish is recorded afterwards, on the loop.
    @Test func `a request's finish is never drained before the end of its call`() async {
        let count: UInt64 = 20_000
        let recorder = Recorder(loops: 1, capacity: 1 << 20)
        DispatchQueue(label: "loop").async {
            for id in 1...count {
                recorder.record(.ended(id), lane: nil)
                recorder.record(.finished(id), lane: 0)
            }
            recorder.finish()
        }
        var ended: Set<Request.ID> = []
        var finished: Set<Request.ID> = []
        var early = 0

        func take(_ batch: EventBatch) {
            for case .callEnded(_, let request, _) in batch.events { ended.insert(request) }
            for case .requestFinished(let id, _) in batch.events {
                finished.insert(id)
                if !ended.contains(id) { early += 1 }
            }
        }
        for await _ in recorder.bell { take(recorder.drain()) }
        take(recorder.drain())

        #expect(early == 0)
        #expect(finished.count == Int(count))
        #expect(ended.count == Int(count))
    }

    @Test func `the bell rings once for whatever comes before a drain`() async {
        let recorder = Recorder(loops: 1)
        for id: Request.ID in 1...3 { recorder.record(.started(id), lane: 0) }
        recorder.finish()

        #expect(await rings(of: recorder) == 1)
    }

    @Test func `the bell rings again for what comes after a drain`() async {
        let recorder = Recorder(loops: 1)
        var bell = recorder.bell.makeAsyncIterator()

        recorder.record(.started(1), lane: 0)
        await bell.next()
        #expect(recorder.drain().events == [.started(1)])
        recorder.record(.started(2), lane: nil)
        await bell.next()

        #expect(recorder.drain().events == [.started(2)])
    }

    @Test func `the bell of a finished recorder is silent and its events are kept`() async {
        let recorder = Recorder(loops: 1)
        #expect(!recorder.hasFinished)
        recorder.finish()
        #expect(recorder.hasFinished)

        recorder.record(.started(1), lane: 0)

        #expect(await rings(of: recorder) == 0)
        #expect(recorder.drain().events == [.started(1)])
    }

    private func rings(of recorder: Recorder) async -> Int {
        await recorder.bell.reduce(into: 0) { count, _ in count += 1 }
    }
}
