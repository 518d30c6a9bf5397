import Trace

/// Writes the events of one made-up request, at offsets in microseconds from its acceptance.
struct Script {
    let id: Request.ID
    let start: UInt64
    let home: Site
    var events: [Event]
    /// Where the handler runs, if not at home, and how long it waited for that in microseconds.
    private var handlerSite: Site?
    private var queued: UInt64 = 0
    private var origin: (wire: String, session: String, traceparent: String)?

    init(_ id: Request.ID, at start: UInt64, home: Site, mode: ExecutionMode = .async) {
        self.id = id
        self.start = start
        self.home = home
        events = [.requestStarted(id: id, at: .microseconds(start), home: home, mode: mode)]
    }

    func instant(_ offset: UInt64) -> Instant { .microseconds(start + offset) }

    func handled(on site: Site, queued: UInt64) -> Script {
        var script = self
        script.handlerSite = site
        script.queued = queued
        return script
    }

    /// What the message tells of where it comes from, for the `decoded` that follows.
    func from(wire: String, session: String, traceparent: String) -> Script {
        var script = self
        script.origin = (wire, session, traceparent)
        return script
    }

    /// Adds what else happened, inside a call or outside all.
    func noted(_ content: Note.Content, at offset: UInt64, in call: UInt64? = nil) -> Script {
        adding(.noted(Note(request: id, call: call.map { id * 10 + $0 }, at: instant(offset), content: content)))
    }

    /// Adds a stall of a loop that the request was, or a call of it.
    func stalled(_ stall: Stall.ID, from start: UInt64, to end: UInt64, by call: UInt64? = nil) -> Script {
        guard let loop = home.loop else { return self }
        return adding(
            .stalled(
                Stall(
                    id: stall, loop: loop, began: instant(start), ended: instant(end), request: id,
                    call: call.map { id * 10 + $0 })))
    }

    /// Adds a wait for a stall.
    func delayed(by stall: Stall.ID, _ microseconds: UInt64, _ evidence: Stall.Loss.Evidence) -> Script {
        let lost = Duration.microseconds(Int64(microseconds))
        return adding(
            .delayed(Stall.Loss(stall: stall, request: id, lost: lost, evidence: evidence), at: instant(microseconds)))
    }

    /// Adds how long a call held the loop of its caller.
    func held(_ call: UInt64, for microseconds: UInt64) -> Script {
        let length = Duration.microseconds(Int64(microseconds))
        return adding(.loopHeld(call: id * 10 + call, request: id, at: instant(microseconds), length: length))
    }

    private func adding(_ event: Event) -> Script {
        var script = self
        script.events.append(event)
        return script
    }

    func decoded(_ method: String?, _ target: String? = nil, at offset: UInt64 = 180, body: [UInt8]) -> Script {
        var script = self
        let message = method.map {
            Request.Message(
                method: $0, target: target, revision: "2025-06-18", client: "claude-desktop 1.4", wire: origin?.wire,
                session: origin?.session, traceparent: origin?.traceparent)
        }
        let handler = Request.Handler(site: handlerSite ?? home, enteredAt: instant(offset - min(offset, 60)))
        script.events.append(.handlerRequested(id: id, at: instant(offset - min(offset, 60 + queued))))
        script.events.append(
            .requestDecoded(id: id, at: instant(offset), message: message, body: Payload(body), handler: handler))
        return script
    }

    func decoded(_ method: String, _ target: String? = nil, at offset: UInt64 = 180, json: String) -> Script {
        decoded(method, target, at: offset, body: Array(json.utf8))
    }

    /// Adds a call that ends after `run` microseconds, or runs on where that is `nil`.
    func call(
        _ name: String, _ shape: HookShape, number: UInt64 = 0, parent: UInt64? = nil, from caller: Site? = nil,
        on callee: Site? = nil, asked: UInt64 = 240, entered: UInt64 = 250, run: UInt64?,
        outcome: HookCall.Outcome = .value, endedOn end: Site? = nil, kind: HookKind = .action, polls: Polls? = nil,
        seesContext: Bool = true
    ) -> Script {
        var call = HookCall(
            id: id * 10 + number, request: id, parent: parent.map { id * 10 + $0 }, kind: kind, name: name,
            shape: shape, caller: caller ?? home, requestedAt: instant(asked), callee: callee ?? home,
            enteredAt: instant(entered))
        call.seesContext = seesContext
        var script = self
        script.events.append(.callEntered(call))
        if let run {
            let end = HookCall.End(at: instant(entered + run), outcome: outcome, site: end ?? call.callee, polls: polls)
            script.events.append(.callEnded(id: call.id, request: id, end: end))
        }
        return script
    }

    func finished(_ outcome: Request.Outcome = .ok, at offset: UInt64, status: Int? = 200, json: String = "") -> Script
    {
        var script = self
        script.events.append(
            .requestFinished(
                id: id,
                finish: Request.Finish(
                    encoded: status == nil ? nil : instant(offset - 60), written: instant(offset), outcome: outcome,
                    status: status, body: Payload(Array(json.utf8)))))
        return script
    }
}
