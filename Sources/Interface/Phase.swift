import Trace

/// A part of a request's time, between two of the moments that were recorded.
struct Phase: Hashable, Sendable {
    var name: String
    /// Where the phase was spent.
    var site: Site
    var start: Instant
    var end: Instant

    var length: Duration { end.since(start) }

    /// The phases that are complete, in their order: `read`, `queue`, `decode`, `dispatch`, `hooks`, `encode`, `write`.
    ///
    /// *Queue* is the handler's wait for a thread, *dispatch* lasts from the decoded request to the first request for
    /// a hook; without hooks *handle* lasts from the decoded request to the encoded answer.
    static func all(of request: Request) -> [Phase] {
        let times = request.times
        let asked = request.calls.map(\.requestedAt).min()
        let ends = request.calls.compactMap { $0.end?.at }
        let ended = ends.count == request.calls.count ? ends.max() : nil
        let home = request.home
        let handler = request.handler?.site ?? home
        let phases = [
            Phase("read", home, times.accepted, times.handedOver ?? times.decoded),
            Phase("queue", handler, times.handedOver, request.handler?.enteredAt),
            Phase("decode", handler, request.handler?.enteredAt, times.decoded),
            Phase("dispatch", handler, times.decoded, asked),
            Phase("hooks", handler, asked, ended),
            request.calls.isEmpty
                ? Phase("handle", handler, times.decoded, times.encoded)
                : Phase("encode", handler, ended, times.encoded),
            Phase("write", home, times.encoded, times.written),
        ]
        return phases.compactMap(\.self)
    }

    private init?(_ name: String, _ site: Site, _ start: Instant?, _ end: Instant?) {
        guard let start, let end else { return nil }
        self.name = name
        self.site = site
        self.start = start
        self.end = end
    }
}
