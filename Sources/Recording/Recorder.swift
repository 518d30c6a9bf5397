import Synchronization
package import Trace

/// Takes events from every thread of the process and hands them to one reader.
///
/// Each server loop has a ring of its own; all other threads share one. A recorder is drained by one reader at a time.
package final class Recorder: Sendable {
    private let lanes: [EventRing]
    private let elsewhere: EventRing
    private let spare = Mutex<[Event]>([])
    private let isRung = Atomic<Bool>(false)
    private let ringer: AsyncStream<Void>.Continuation
    /// Yields after events have come; once, however many they are, until the next drain.
    package let bell: AsyncStream<Void>

    /// - Parameters:
    ///   - loops: how many server loops there are.
    ///   - capacity: how many events each ring holds between two drains.
    package init(loops: Int, capacity: Int = 16_384) {
        lanes = (0..<max(0, loops)).map { _ in EventRing(capacity: capacity) }
        elsewhere = EventRing(capacity: capacity)
        (bell, ringer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Takes an event that happened on the server loop of this number, or elsewhere.
    package func record(_ event: Event, lane: UInt32?) {
        ring(lane).append(event)
        guard !isRung.exchange(true, ordering: .acquiringAndReleasing) else { return }
        ringer.yield()
    }

    /// Everything that came since the last drain.
    package func drain() -> EventBatch {
        isRung.store(false, ordering: .releasing)
        var batch = EventBatch()
        spare.withLock { spare in
            for ring in lanes + [elsewhere] { ring.drain(into: &batch, spare: &spare) }
        }
        guard batch.dropped > 0 else { return batch }
        batch.inFlight = (lanes + [elsewhere]).reduce(into: []) { $0.formUnion($1.inFlight) }
        return batch
    }

    /// Ends the bell; what is recorded afterwards is kept and rings for nobody.
    package func finish() {
        ringer.finish()
    }

    private func ring(_ lane: UInt32?) -> EventRing {
        guard let lane, lane < lanes.count else { return elsewhere }
        return lanes[Int(lane)]
    }
}
