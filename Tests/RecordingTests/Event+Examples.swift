import Trace

extension Event {
    private static let now = Instant(nanoseconds: 1)
    private static let site = Site(thread: Thread(id: 1, role: .other))

    static func started(_ id: Request.ID, at nanoseconds: UInt64 = 1) -> Event {
        .requestStarted(id: id, at: Instant(nanoseconds: nanoseconds), home: site, mode: .async)
    }

    static func ended(_ request: Request.ID) -> Event {
        .callEnded(id: request, request: request, end: HookCall.End(at: now, outcome: .value, site: site))
    }

    static func finished(_ id: Request.ID) -> Event {
        .requestFinished(
            id: id, finish: Request.Finish(encoded: now, written: now, outcome: .ok, status: 200, body: Payload())
        )
    }
}
