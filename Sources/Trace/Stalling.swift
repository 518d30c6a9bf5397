/// A stall that has not ended when it is told of.
package struct Stalling: Hashable, Sendable {
    /// The number of the server's loop.
    package var loop: UInt32
    package var since: Instant
    /// When it was seen.
    package var at: Instant
    package var request: Request.ID?
    package var call: HookCall.ID?

    package init(loop: UInt32, since: Instant, at: Instant, request: Request.ID?, call: HookCall.ID?) {
        self.loop = loop
        self.since = since
        self.at = at
        self.request = request
        self.call = call
    }
}
