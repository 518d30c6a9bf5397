/// A time in which an event loop ran one thing without a pause, longer than the threshold.
package struct Stall: Hashable, Sendable, Identifiable {
    /// A number never used twice in a process.
    package typealias ID = UInt64

    /// A request that waited for a stall to end.
    package struct Loss: Hashable, Sendable {
        /// How it is known that the request waited.
        package enum Evidence: String, Hashable, Sendable {
            /// Its task was ready to run on the loop.
            case queued
            /// Its bytes had come, and nobody read them.
            case unread
        }

        package var stall: Stall.ID
        package var request: Request.ID
        /// How much of the stall the request waited for.
        package var lost: Duration
        package var evidence: Evidence

        package init(stall: Stall.ID, request: Request.ID, lost: Duration, evidence: Evidence) {
            self.stall = stall
            self.request = request
            self.lost = lost
            self.evidence = evidence
        }
    }

    package var id: ID
    package var loop: Loop
    package var began: Instant
    package var ended: Instant
    /// The request on whose behalf the loop was busy; `nil` where that is not known.
    package var request: Request.ID?
    /// The hook call that took most of the time; `nil` where none did.
    package var call: HookCall.ID?

    package init(
        id: ID, loop: Loop, began: Instant, ended: Instant, request: Request.ID? = nil, call: HookCall.ID? = nil
    ) {
        self.id = id
        self.loop = loop
        self.began = began
        self.ended = ended
        self.request = request
        self.call = call
    }

    package var length: Duration { ended.since(began) }
}
