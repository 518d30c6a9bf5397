package import Trace

/// What was drained at one time.
package struct EventBatch: Sendable {
    /// In order for each ring; the events of the server's loops stand before those from elsewhere.
    package var events: [Event] = []
    /// How many events found their ring full since the last drain.
    package var dropped = 0
    /// How full the fullest ring was, from 0 to 1.
    package var fill = 0.0

    package init() {}
}
