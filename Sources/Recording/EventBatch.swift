package import Trace

/// What was drained at one time.
package struct EventBatch: Sendable {
    /// Whatever came, in the order in which it happened.
    package var events: [Event] = []
    /// How many events found their ring full since the last drain.
    package var dropped = 0
    /// How full the fullest ring was, from 0 to 1.
    package var fill = 0.0

    package init() {}
}
