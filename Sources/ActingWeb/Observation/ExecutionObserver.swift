/// Is told what the library and its hosts do, as it happens, on the thread where it happens.
///
/// Every method has an empty default. An observer must return at once: what it is told happens on event loops.
public protocol ExecutionObserver: Sendable {
    /// Whether more is wanted than the ends of hook calls: polls are timed, so that calls end with a `PollCount` and stalls
    /// are told, decisions are followed, and hosts are looked at; asked very often.
    var wantsDetails: Bool { get }
    /// A request's head arrived.
    func requestStarted(_ request: ObservedRequest)
    /// A request's body was read and a handler is asked for; called before the handler has a thread.
    func handlerRequested(_ request: ObservedRequest, at: MonotonicTime)
    /// A thread has taken a request over, to own it to the end; called on that thread.
    func requestOwned(_ request: ObservedRequest, by owner: ExecutionSite, at: MonotonicTime)
    /// A handler has read a request's message; called on the handler's thread.
    func requestDecoded(_ request: ObservedRequest, reading: ObservedReading)
    /// A hook's first line is about to run; called where the hook runs.
    func hookEntered(_ call: ObservedCall)
    /// A hook ended; called where the hook ended.
    func hookEnded(_ call: ObservedCall, end: ObservedCall.End)
    /// A store that remembers answers was asked for one on behalf of a request; called where it was asked.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - cache: what was asked for.
    ///   - wasHit: whether the answer was remembered; if not, the store behind is asked next.
    func cacheAsked(_ request: ObservedRequest, _ cache: CacheKind, wasHit: Bool)
    /// A hook was used in a way that holds an event loop and will go; told once for each hook, where it happens.
    func useDeprecated(_ request: ObservedRequest, _ use: DeprecatedUse)
    /// The permissions of a peer were asked on behalf of a request; called where they were asked.
    func permissionDecided(_ request: ObservedRequest, _ decided: ObservedDecision)
    /// Several hooks could have answered, and this is what became of each, in the order in which they are asked.
    func hooksDecided(
        _ request: ObservedRequest, _ kind: HookKind, _ name: String, _ decisions: [HookDecision])
    /// Code that works for a request has written a log line or ended a span; called where it did.
    func annotated(_ request: ObservedRequest, _ note: ObservedNote)
    /// A loop has not come back for longer than the threshold; told once for each stall, on a thread of its own.
    func loopStalling(_ stalling: ObservedStalling)
    /// A host was looked at, as it is every second; called on a thread of its own.
    func vitalsTaken(_ vitals: ObservedVitals)
    /// A blocking call of an async hook held an event loop, from the moment the hook was asked for to its end.
    func loopHeld(_ request: ObservedRequest, by call: UInt64, _ loop: LoopIdentity, for nanoseconds: UInt64)
    /// A loop ran one thing for long; called on the loop's thread when it is done.
    func loopStalled(_ stall: ObservedStall)
    /// A request has waited for a stall to end; several may be told for one stall and one request, of which the longest
    /// counts.
    func requestDelayed(_ loss: ObservedStall.Loss)
    /// A request's answer was written or given up.
    func requestFinished(_ request: ObservedRequest, answer: ObservedAnswer)
}

extension ExecutionObserver {
    /// No.
    public var wantsDetails: Bool { false }
    /// Does nothing.
    public func requestStarted(_ request: ObservedRequest) {}
    /// Does nothing.
    public func handlerRequested(_ request: ObservedRequest, at: MonotonicTime) {}
    /// Does nothing.
    public func requestOwned(_ request: ObservedRequest, by owner: ExecutionSite, at: MonotonicTime) {}
    /// Does nothing.
    public func requestDecoded(_ request: ObservedRequest, reading: ObservedReading) {}
    /// Does nothing.
    public func hookEntered(_ call: ObservedCall) {}
    /// Does nothing.
    public func hookEnded(_ call: ObservedCall, end: ObservedCall.End) {}
    /// Does nothing.
    public func cacheAsked(_ request: ObservedRequest, _ cache: CacheKind, wasHit: Bool) {}
    /// Does nothing.
    public func useDeprecated(_ request: ObservedRequest, _ use: DeprecatedUse) {}
    /// Does nothing.
    public func permissionDecided(_ request: ObservedRequest, _ decided: ObservedDecision) {}
    /// Does nothing.
    public func hooksDecided(
        _ request: ObservedRequest, _ kind: HookKind, _ name: String, _ decisions: [HookDecision]
    ) {}
    /// Does nothing.
    public func annotated(_ request: ObservedRequest, _ note: ObservedNote) {}
    /// Does nothing.
    public func loopStalling(_ stalling: ObservedStalling) {}
    /// Does nothing.
    public func vitalsTaken(_ vitals: ObservedVitals) {}
    /// Does nothing.
    public func loopHeld(_ request: ObservedRequest, by call: UInt64, _ loop: LoopIdentity, for nanoseconds: UInt64) {}
    /// Does nothing.
    public func loopStalled(_ stall: ObservedStall) {}
    /// Does nothing.
    public func requestDelayed(_ loss: ObservedStall.Loss) {}
    /// Does nothing.
    public func requestFinished(_ request: ObservedRequest, answer: ObservedAnswer) {}
}
