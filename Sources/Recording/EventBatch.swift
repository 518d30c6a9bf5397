package import Trace

/// What was drained at one time.
package struct EventBatch: Sendable {
    /// In order for each loop; events of different loops stand behind each other.
    package var events: [Event] = []
    /// How many events found their ring full since the last drain.
    package var dropped = 0
    /// The requests in flight, known exactly; only where something was dropped, when a reader needs it.
    package var inFlight: Set<Request.ID>?

    package init() {}

    package var isEmpty: Bool { events.isEmpty && dropped == 0 }
}
