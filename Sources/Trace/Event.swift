/// One fact about a request, in the order in which its request produced it.
package enum Event: Hashable, Sendable {
    /// A request's head arrived.
    case requestStarted(id: Request.ID, at: Instant, home: Site, mode: ExecutionMode)
    /// A request's body was read, and a handler was asked for.
    case handlerRequested(id: Request.ID, at: Instant)
    /// A thread took the request over, to own it to the end.
    case requestOwned(id: Request.ID, at: Instant, owner: Site)
    /// A request's handler has understood the body as far as `message` tells.
    case requestDecoded(
        id: Request.ID, at: Instant, message: Request.Message?, body: Payload, handler: Request.Handler? = nil
    )
    /// The first line of a hook is about to run; the call has no end yet.
    case callEntered(HookCall)
    /// A hook ended.
    case callEnded(id: HookCall.ID, request: Request.ID, end: HookCall.End)
    /// A call held its caller's loop for so long, as its caller blocked for it.
    case loopHeld(call: HookCall.ID, request: Request.ID, at: Instant, length: Duration)
    /// A loop ran one thing for long, and is done with it.
    case stalled(Stall)
    /// A request has waited for a stall.
    case delayed(Stall.Loss, at: Instant)
    /// A loop has not come back for longer than the threshold.
    case stalling(Stalling)
    /// The process was looked at.
    case sampled(HostVitals)
    /// Something else happened on behalf of a request.
    case noted(Note)
    /// A request's answer was written, or given up.
    case requestFinished(id: Request.ID, finish: Request.Finish)
}

extension Request {
    /// The end of a request.
    package struct Finish: Hashable, Sendable {
        package var encoded: Instant?
        package var written: Instant
        package var outcome: Outcome
        /// `nil` where no answer was written.
        package var status: Int?
        package var body: Payload

        package init(encoded: Instant?, written: Instant, outcome: Outcome, status: Int?, body: Payload) {
            self.encoded = encoded
            self.written = written
            self.outcome = outcome
            self.status = status
            self.body = body
        }
    }
}
