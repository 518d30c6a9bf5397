import Synchronization
package import Trace

/// A fixed number of places for events on their way from where they happen to whoever looks at them.
///
/// A full ring drops what comes new and counts it. Which requests are in flight it knows in any case, so that a
/// reader who missed an end can learn of it.
///
/// The lock is held for one append, or for the exchange of two arrays; whoever drains does its work outside.
package final class EventRing: Sendable {
    private struct Places {
        var events: [Event]
        var dropped = 0
        var inFlight: Set<Request.ID> = []
    }

    /// How many events fit between two drains.
    package let capacity: Int
    private let places: Mutex<Places>

    package init(capacity: Int) {
        self.capacity = max(1, capacity)
        var events: [Event] = []
        events.reserveCapacity(self.capacity)
        places = Mutex(Places(events: events))
    }

    package func append(_ event: consuming Event) {
        // Events are large. A closure cannot consume what it captures, but it can take it out of an optional.
        var event: Event? = consume event
        places.withLock { places in
            guard let event = event.take() else { return }
            switch event {
            case .requestStarted(let id, _, _, _): places.inFlight.insert(id)
            case .requestFinished(let id, _): places.inFlight.remove(id)
            default: break
            }
            guard places.events.count < capacity else {
                places.dropped += 1
                return
            }
            places.events.append(event)
        }
    }

    /// Adds every event to `batch` and leaves the ring empty.
    ///
    /// - Parameters:
    ///   - batch: takes the events and the count of those that were dropped.
    ///   - spare: storage that the ring goes on with; holds the ring's former storage afterwards.
    package func drain(into batch: inout EventBatch, spare: inout [Event]) {
        spare.removeAll(keepingCapacity: true)
        spare.reserveCapacity(capacity)
        let dropped = places.withLock { places in
            swap(&places.events, &spare)
            defer { places.dropped = 0 }
            return places.dropped
        }
        batch.events += spare
        batch.dropped += dropped
        batch.fill = max(batch.fill, Double(spare.count) / Double(capacity))
    }

    /// The requests that have started and not finished.
    package var inFlight: Set<Request.ID> { places.withLock { $0.inFlight } }
}
