/// How often a hook call was run on its event loop, and what it did meanwhile, its child tasks and inner calls included.
package struct Polls: Hashable, Sendable {
    /// How often the loop ran a part of it without a pause.
    package var count: Int
    /// How long the loop ran it in all.
    package var busy: Duration
    /// How long it could have gone on while the loop was at something else.
    package var queued: Duration
    /// The longest that it held the loop without a pause.
    package var longest: Duration
    /// How many tasks it sent away from the loop: detached and unstructured ones.
    package var departures: Int

    package init(count: Int, busy: Duration, queued: Duration, longest: Duration, departures: Int = 0) {
        self.count = count
        self.busy = busy
        self.queued = queued
        self.longest = longest
        self.departures = departures
    }

    /// How long the call waited for something to happen, given how long it took in all.
    package func suspended(of run: Duration) -> Duration {
        max(.zero, run - busy - queued)
    }
}
