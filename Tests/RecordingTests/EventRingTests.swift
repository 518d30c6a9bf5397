import Recording
import Testing
import Trace

@Suite struct EventRingTests {
    @Test func `events come out in the order in which they went in, once`() {
        let ring = EventRing(capacity: 8)
        for id: Request.ID in 1...3 { ring.append(.started(id)) }

        #expect(drain(ring).events == [.started(1), .started(2), .started(3)])
        #expect(drain(ring).events.isEmpty)
    }

    @Test func `a full ring drops what comes new and counts it`() {
        let ring = EventRing(capacity: 2)
        for id: Request.ID in 1...5 { ring.append(.started(id)) }

        let batch = drain(ring)

        #expect(batch.events == [.started(1), .started(2)])
        #expect(batch.dropped == 3)
    }

    @Test func `a drained ring has all its places again and counts anew`() {
        let ring = EventRing(capacity: 2)
        for id: Request.ID in 1...5 { ring.append(.started(id)) }
        _ = drain(ring)
        for id: Request.ID in 6...8 { ring.append(.started(id)) }

        let batch = drain(ring)

        #expect(batch.events == [.started(6), .started(7)])
        #expect(batch.dropped == 1)
    }

    @Test func `who is in flight is known although starts and ends were dropped`() {
        let ring = EventRing(capacity: 1)
        for id: Request.ID in 1...4 { ring.append(.started(id)) }
        ring.append(.finished(1))
        ring.append(.finished(3))

        #expect(ring.inFlight == [2, 4])
        _ = drain(ring)
        #expect(ring.inFlight == [2, 4])
    }

    @Test func `a ring has one place at the least`() {
        let ring = EventRing(capacity: 0)
        ring.append(.started(1))

        #expect(ring.capacity == 1)
        #expect(drain(ring).events == [.started(1)])
    }

    @Test func `the storage that is handed in is emptied first`() {
        let ring = EventRing(capacity: 2)
        ring.append(.started(1))
        var batch = EventBatch()
        var spare: [Event] = [.finished(9)]

        ring.drain(into: &batch, spare: &spare)
        ring.append(.started(2))
        ring.drain(into: &batch, spare: &spare)

        #expect(batch.events == [.started(1), .started(2)])
    }

    private func drain(_ ring: EventRing) -> EventBatch {
        var batch = EventBatch()
        var spare: [Event] = []
        ring.drain(into: &batch, spare: &spare)
        return batch
    }
}
