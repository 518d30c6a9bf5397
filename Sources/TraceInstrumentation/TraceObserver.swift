package import ActingWeb
package import Trace

/// Turns what the library reports into trace events, on the thread where it happens.
package struct TraceObserver: ExecutionObserver {
    /// Takes an event; `lane` is the number of the server loop it happened on, `nil` elsewhere.
    package typealias Sink = @Sendable (_ event: consuming Event, _ lane: UInt32?) -> Void

    /// Takes a call that has ended, with the place that belongs to its request, whatever becomes of its events.
    package typealias Tally = @Sendable (_ call: HookCall, _ origin: Site) -> Void

    private let levels: LevelSwitch
    private let samplesProcess: Bool
    private let cost: OwnCost?
    private let timing: ServerTiming?
    private let tally: Tally
    private let sink: Sink

    /// - Parameters:
    ///   - levels: how much is observed.
    ///   - samplesProcess: whether looks at the host take in every thread of the process, which costs the more the
    ///     more of them there are.
    ///   - cost: knows what observing costs; `nil` where nobody asks.
    ///   - timing: remembers the calls of requests under way, from the level `counts` on; `nil` where nobody asks.
    ///   - tally: counts calls, from the level `counts` on.
    ///   - sink: takes events, from the level `spans` on.
    package init(
        levels: LevelSwitch = LevelSwitch(), samplesProcess: Bool = false, cost: OwnCost? = nil,
        timing: ServerTiming? = nil, tally: @escaping Tally = { _, _ in }, sink: @escaping Sink
    ) {
        self.cost = cost
        self.levels = levels
        self.samplesProcess = samplesProcess
        self.timing = timing
        self.tally = tally
        self.sink = { event, lane in
            cost?.count()
            let departures = Departures.count
            sink(event, lane)
            Departures.restore(departures)
        }
    }

    package var wantsDetails: Bool { levels.current >= .spans }

    private func payload(_ bytes: [UInt8]) -> Payload {
        levels.current >= .payloads ? Payload(bytes) : Payload(count: bytes.count)
    }

    package func requestStarted(_ request: ObservedRequest) {
        if let timing, levels.current >= .counts { timing.begin(request.id) }
        guard request.isTraced else { return }
        let home = Site(request.home)
        let event = Event.requestStarted(
            id: request.id, at: Instant(request.acceptedAt), home: home, mode: Trace.ExecutionMode(request.mode)
        )
        sink(event, home.lane)
    }

    package func handlerRequested(_ request: ObservedRequest, at: MonotonicTime) {
        guard request.isTraced else { return }
        sink(.handlerRequested(id: request.id, at: Instant(at)), Site(request.home).lane)
    }

    package func requestOwned(_ request: ObservedRequest, by owner: ExecutionSite, at: MonotonicTime) {
        guard request.isTraced else { return }
        sink(.requestOwned(id: request.id, at: Instant(at), owner: Site(owner)), nil)
    }

    package func requestDecoded(_ request: ObservedRequest, reading: ObservedReading) {
        guard request.isTraced else { return }
        let handler = Request.Handler(site: Site(reading.handler), enteredAt: Instant(reading.enteredAt))
        let event = Event.requestDecoded(
            id: request.id,
            at: Instant(reading.decodedAt),
            message: reading.message.map { Request.Message($0) },
            body: payload(reading.body),
            handler: handler
        )
        sink(event, handler.site.lane)
    }

    package func hookEntered(_ call: ObservedCall) {
        guard call.request.isTraced else { return }
        let call = HookCall(call)
        sink(.callEntered(call), call.callee.lane)
    }

    package func hookEnded(_ call: ObservedCall, end: ObservedCall.End) {
        guard levels.current >= .counts else { return }
        let site = Site(end.site)
        let end = HookCall.End(
            at: Instant(end.at), outcome: HookCall.Outcome(end.result), site: site, polls: end.polls.map { Polls($0) })
        var counted = HookCall(call)
        counted.end = end
        let origin = Site(call.request.owner ?? call.request.home)
        tally(counted, origin)
        timing?.record(counted, origin: origin)
        guard call.request.isTraced else { return }
        sink(.callEnded(id: call.id, request: call.request.id, end: end), site.lane)
    }

    package func useDeprecated(_ request: ObservedRequest, _ use: DeprecatedUse) {
        note(.deprecatedUse(hook: use.hook, words: use.description), on: request)
    }

    package func hooksDecided(
        _ request: ObservedRequest, _ kind: ActingWeb.HookKind, _ name: String, _ decisions: [HookDecision]
    ) {
        let trail = decisions.map { Decision($0) }
        note(.decided(kind: Trace.HookKind(kind), name: name, trail: trail), on: request)
    }

    package func cacheAsked(_ request: ObservedRequest, _ cache: CacheKind, wasHit: Bool) {
        note(.cache(cache.rawValue, isHit: wasHit), on: request)
    }

    package func permissionDecided(_ request: ObservedRequest, _ decided: ObservedDecision) {
        // A list asks about everything that there is; what it leaves out is no refusal.
        guard decided.purpose == .use else { return }
        note(.permission("\(decided.decision)", isAllowed: decided.decision.isAllowed), on: request)
    }

    package func annotated(_ request: ObservedRequest, _ note: ObservedNote) {
        guard request.isTraced else { return }
        let site = Site(.current())
        switch note {
        case .log(let level, let label, let message):
            self.note(.log(level: level, label: label, message: message, site: site), on: request)
        case .span(let name, let nanoseconds, let error):
            self.note(.span(name: name, length: Duration(nanoseconds), error: error, site: site), on: request)
        case .message(let method):
            self.note(.message(method), on: request)
        }
    }

    package func loopStalling(_ stalling: ObservedStalling) {
        sink(.stalling(Stalling(stalling)), nil)
    }

    package func vitalsTaken(_ vitals: ObservedVitals) {
        var sample = HostVitals(vitals, process: samplesProcess ? ProcessProbe.sample() : nil)
        sample.ownCost = cost?.share(polls: vitals.loops.reduce(0) { $0 &+ $1.polls }, at: sample.at)
        sink(.sampled(sample), nil)
    }

    package func loopHeld(
        _ request: ObservedRequest, by call: UInt64, _ loop: LoopIdentity, for nanoseconds: UInt64
    ) {
        guard request.isTraced else { return }
        let event = Event.loopHeld(
            call: call, request: request.id, at: Instant(MonotonicTime.now), length: Duration(nanoseconds))
        sink(event, Site(.current()).lane)
    }

    package func loopStalled(_ stall: ObservedStall) {
        sink(.stalled(Stall(stall)), Site(.current()).lane)
    }

    package func requestDelayed(_ loss: ObservedStall.Loss) {
        sink(.delayed(Stall.Loss(loss), at: Instant(MonotonicTime.now)), Site(.current()).lane)
    }

    package func requestFinished(_ request: ObservedRequest, answer: ObservedAnswer) {
        timing?.end(request.id)
        guard request.isTraced else { return }
        let finish = Request.Finish(
            encoded: answer.encodedAt.map { Instant($0) },
            written: Instant(answer.writtenAt),
            outcome: Request.Outcome(answer.outcome),
            status: answer.status,
            body: payload(answer.body)
        )
        sink(.requestFinished(id: request.id, finish: finish), Site(request.home).lane)
    }

    /// Reports something that happens here and now.
    private func note(_ content: Note.Content, on request: ObservedRequest) {
        guard request.isTraced else { return }
        let lane = Site(.current()).lane
        let at = Instant(MonotonicTime.now)
        sink(.noted(Note(request: request.id, call: ObservedCall.enclosing, at: at, content: content.clipped)), lane)
    }
}

extension Site {
    /// The number of the server loop that the site is on.
    fileprivate var lane: UInt32? {
        guard let loop, loop.kind == .server else { return nil }
        return loop.number
    }
}
