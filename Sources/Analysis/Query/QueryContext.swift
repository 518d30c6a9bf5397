package import Trace

/// What a query may ask about a request and its entry does not know.
package struct QueryContext: Hashable, Sendable {
    /// Until when the durations of what still runs count.
    package var now: Instant
    /// What was found in the request.
    package var findings: [Finding]
    /// How many requests waited for its stalls.
    package var victims: Int
    package var isMarked: Bool
    package var hasComment: Bool

    package init(
        now: Instant, findings: [Finding] = [], victims: Int = 0, isMarked: Bool = false, hasComment: Bool = false
    ) {
        self.now = now
        self.findings = findings
        self.victims = victims
        self.isMarked = isMarked
        self.hasComment = hasComment
    }

    /// The context of an entry as far as its log tells, with only what the query asks for looked up.
    ///
    /// - Parameters:
    ///   - entry: the request; nothing is found in one that is in flight.
    ///   - log: the log that it comes from.
    ///   - now: until when the durations of what still runs count.
    ///   - query: what will be asked.
    ///   - found: what was found in requests, where somebody keeps that; `nil` to look for it here.
    package init(
        of entry: RequestLog.Entry, in log: RequestLog, at now: Instant, for query: Query, found: FindingLog? = nil
    ) {
        self.init(now: now)
        if query.asksForFindings, entry.state != .inFlight {
            // Nobody keeps what is found in one that was lost.
            let kept = entry.state == .finished ? found?[request: entry.id] : nil
            findings = kept ?? RequestFindings(entry.request, stalls: log.stalls).all
        }
        if query.asksForVictims {
            victims = entry.request.stalls.reduce(0) { sum, stall in
                sum + (log.stalls.entries.last { $0.stall.id == stall.id }?.victims.count ?? 0)
            }
        }
    }
}
