import Trace

/// A part of a request's time, between two of the moments that were recorded.
struct Phase: Hashable, Sendable {
    var name: String
    var start: Instant
    var end: Instant

    var length: Duration { end.since(start) }

    /// The phases that are complete, in their order: `read`, `dispatch`, `hooks`, `encode`, `write`.
    ///
    /// *Dispatch* lasts from the decoded request to the first request for a hook, which includes waiting for a
    /// worker; without hooks *handle* lasts from the decoded request to the encoded answer.
    static func all(of request: Request) -> [Phase] {
        let times = request.times
        let asked = request.calls.map(\.requestedAt).min()
        let ends = request.calls.compactMap { $0.end?.at }
        let ended = ends.count == request.calls.count ? ends.max() : nil
        let phases = [
            Phase("read", times.accepted, times.decoded),
            Phase("dispatch", times.decoded, asked),
            Phase("hooks", asked, ended),
            request.calls.isEmpty
                ? Phase("handle", times.decoded, times.encoded) : Phase("encode", ended, times.encoded),
            Phase("write", times.encoded, times.written),
        ]
        return phases.compactMap(\.self)
    }

    private init?(_ name: String, _ start: Instant?, _ end: Instant?) {
        guard let start, let end else { return nil }
        self.name = name
        self.start = start
        self.end = end
    }
}
