import Synchronization
package import Trace

/// Takes events from every thread of the process and hands them to one reader.
///
/// Each server loop has a ring of its own; all other threads share one. A recorder is drained by one reader at a time.
package final class Recorder: Sendable {
    /// The figures of every hook and path, exact whatever is dropped.
    package let statistics = CallStatistics()
    private let lanes: [EventRing]
    private let elsewhere: EventRing
    private let spare = Mutex<[Event]>([])
    private let isRung = Atomic<Bool>(false)
    private let isFinished = Atomic<Bool>(false)
    /// The bit pattern of the newest share that observing takes; of no number before the first.
    private let newestCost = Atomic<UInt64>(Double.nan.bitPattern)
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
    package func record(_ event: consuming Event, lane: UInt32?) {
        if case .sampled(let vitals) = event, let cost = vitals.ownCost {
            newestCost.store(cost.bitPattern, ordering: .relaxed)
        }
        ring(lane).append(event)
        // A drain that did not find the event has cleared the mark before it emptied the ring, so a mark that is still
        // seen here belongs to a drain to come.
        guard !isRung.load(ordering: .acquiring), !isRung.exchange(true, ordering: .acquiringAndReleasing) else {
            return
        }
        ringer.yield()
    }

    /// The share of one processor's time that was spent observing, from 0 to 1, over the second before the last look at
    /// the process; `nil` before the first.
    package var ownCost: Double? {
        let cost = Double(bitPattern: newestCost.load(ordering: .relaxed))
        return cost.isNaN ? nil : min(1, max(0, cost))
    }

    /// Whether anything came since the last drain.
    package var hasEvents: Bool { isRung.load(ordering: .acquiring) }

    /// Everything that came since the last drain, in the order in which it happened.
    ///
    /// What happened elsewhere is drained after what happened on the server's loops: where a request's end is in a
    /// batch, the ends of its calls, which came before it, are in the same batch or an earlier one.
    package func drain() -> EventBatch {
        isRung.store(false, ordering: .releasing)
        var batch = EventBatch()
        spare.withLock { spare in
            for ring in rings { ring.drain(into: &batch, spare: &spare) }
        }
        batch.events = Self.inOrder(batch.events)
        return batch
    }

    /// Events in the order in which they happened; those of one moment stay as they are.
    ///
    /// Events are large: their moments are sorted, and each event is moved once.
    private static func inOrder(_ events: [Event]) -> [Event] {
        var moments = events.enumerated().map { place, event in (at: event.instant.nanoseconds, place: place) }
        moments.sort { $0 < $1 }
        return moments.map { events[$0.place] }
    }

    /// The requests that have started and not finished, known exactly whatever was dropped.
    package var inFlight: Set<Request.ID> {
        rings.reduce(into: []) { $0.formUnion($1.inFlight) }
    }

    /// Ends the bell, as nothing more will happen.
    package func finish() {
        isFinished.store(true, ordering: .releasing)
        ringer.finish()
    }

    /// Whether `finish` was called.
    package var hasFinished: Bool { isFinished.load(ordering: .acquiring) }

    private var rings: [EventRing] { lanes + [elsewhere] }

    private func ring(_ lane: UInt32?) -> EventRing {
        guard let lane, lane < lanes.count else { return elsewhere }
        return lanes[Int(lane)]
    }
}
