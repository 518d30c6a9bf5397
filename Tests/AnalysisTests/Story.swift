import Trace

/// The events of made-up requests.
enum Story {
    static func started(_ id: Request.ID, at instant: Instant = .milliseconds(0)) -> Event {
        .requestStarted(id: id, at: instant, home: Places.home, mode: .async)
    }

    static func decoded(_ id: Request.ID, at instant: Instant = .milliseconds(1), body: [UInt8] = []) -> Event {
        .requestDecoded(id: id, at: instant, message: Request.Message(method: "tools/call"), body: Payload(body))
    }

    static func call(_ id: HookCall.ID, in request: Request.ID, at instant: Instant = .milliseconds(2)) -> HookCall {
        HookCall(
            id: id, request: request, kind: .action, name: "save", shape: .asynchronous, caller: Places.home,
            requestedAt: instant, callee: Places.home, enteredAt: instant
        )
    }

    static func end(at instant: Instant) -> HookCall.End {
        HookCall.End(at: instant, outcome: .value, site: Places.home)
    }

    static func finished(
        _ id: Request.ID, at instant: Instant = .milliseconds(9), outcome: Request.Outcome = .ok, body: [UInt8] = []
    ) -> Event {
        .requestFinished(
            id: id,
            finish: Request.Finish(encoded: nil, written: instant, outcome: outcome, status: 200, body: Payload(body))
        )
    }

    /// A whole request with `calls` calls; ids of calls follow from that of the request.
    static func whole(_ id: Request.ID, at start: UInt64, calls: UInt64) -> [Event] {
        let inner = (0..<calls).flatMap { number -> [Event] in
            let call = call(id * 100 + number, in: id, at: .milliseconds(start + 2 + number))
            let end = end(at: .milliseconds(start + 3 + number))
            return [.callEntered(call), .callEnded(id: call.id, request: id, end: end)]
        }
        let close = finished(id, at: .milliseconds(start + 10 + calls), body: [1, 2, 3])
        return [started(id, at: .milliseconds(start)), decoded(id, at: .milliseconds(start + 1))] + inner + [close]
    }
}
