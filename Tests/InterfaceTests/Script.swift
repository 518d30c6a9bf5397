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

    func decoded(_ method: String?, _ target: String? = nil, at offset: UInt64 = 180, body: [UInt8]) -> Script {
        var script = self
        let message = method.map {
            Request.Message(method: $0, target: target, revision: "2025-06-18", client: "claude-desktop 1.4")
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
        outcome: HookCall.Outcome = .value, endedOn end: Site? = nil
    ) -> Script {
        let call = HookCall(
            id: id * 10 + number, request: id, parent: parent.map { id * 10 + $0 }, kind: .action, name: name,
            shape: shape, caller: caller ?? home, requestedAt: instant(asked), callee: callee ?? home,
            enteredAt: instant(entered))
        var script = self
        script.events.append(.callEntered(call))
        if let run {
            let end = HookCall.End(at: instant(entered + run), outcome: outcome, site: end ?? call.callee)
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
