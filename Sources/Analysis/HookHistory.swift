package import Trace

/// What the calls of each hook and path left behind besides figures: their last error, their latest requests, and what
/// their stalls cost others.
package struct HookHistory: Hashable, Sendable {
    package struct Failure: Hashable, Sendable {
        /// The error in its own words.
        package var words: String
        package var request: Request.ID
        package var at: Instant
    }

    package struct Entry: Hashable, Sendable {
        package internal(set) var failure: Failure?
        /// The latest requests with such a call, the newest first.
        package internal(set) var requests: [Request.ID] = []
        /// What requests lost by waiting for stalls of such calls, all together.
        package internal(set) var harm = Duration.zero
        /// How many waits that were.
        package internal(set) var waits = 0
    }

    /// What a stall has been counted with.
    private struct Settled: Hashable {
        var harm = Duration.zero
        var waits = 0
    }

    /// How many requests are kept of a hook and path.
    package static let requestLimit = 10

    private var entries: [CallGroup: Entry] = [:]
    private var settled: [Stall.ID: Settled] = [:]

    package init() {}

    package var groups: some Collection<CallGroup> { entries.keys }

    package subscript(group: CallGroup) -> Entry? { entries[group] }

    /// Takes in an event that a log of requests has folded just before.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - over: the request about which the log learnt from it, where that has finished.
    ///   - log: the log, as it is after the event.
    package mutating func take(_ event: Event, over: Request.ID?, in log: RequestLog) {
        switch event {
        case .stalled(let stall): settle(stall.id, in: log)
        case .delayed(let loss, _): settle(loss.stall, in: log)
        case .noted, .sampled, .stalling, .handlerRequested, .requestDecoded, .loopHeld: return
        case .requestStarted, .requestOwned, .callEntered, .callEnded, .requestFinished: break
        }
        guard let over, let request = log[id: over]?.request else { return }
        for call in request.calls { take(call, of: request) }
        for stall in request.stalls { settle(stall.id, in: log) }
    }

    private mutating func take(_ call: HookCall, of request: Request) {
        guard let index = index(of: CallGroup(call, origin: request.origin)) else { return }
        entries.values[index].add(request.id)
        guard case .raised(let words) = call.end?.outcome, let at = call.end?.at else { return }
        if let failure = entries.values[index].failure, failure.at > at { return }
        entries.values[index].failure = Failure(words: words, request: request.id, at: at)
    }

    private mutating func index(of group: CallGroup) -> [CallGroup: Entry].Index? {
        if let index = entries.index(forKey: group) { return index }
        guard entries.count < CallGroup.limit else { return nil }
        entries[group] = Entry()
        return entries.index(forKey: group)
    }

    /// Counts what those who waited for a stall have lost since it was last counted.
    private mutating func settle(_ id: Stall.ID, in log: RequestLog) {
        guard let known = log.stalls[id], !known.victims.isEmpty, let culprit = known.stall.request,
            let request = log[id: culprit]?.request,
            let call = request.calls.first(where: { $0.id == known.stall.call }),
            let index = index(of: CallGroup(call, origin: request.origin))
        else { return }
        let before = settled[id] ?? Settled()
        let now = Settled(harm: known.harm, waits: known.victims.count)
        entries.values[index].harm += now.harm - before.harm
        entries.values[index].waits += now.waits - before.waits
        settled[id] = now
        guard settled.count > 2 * StallLog.limit else { return }
        let kept = Set(log.stalls.entries.map(\.stall.id))
        settled = settled.filter { kept.contains($0.key) }
    }
}

extension HookHistory.Entry {
    fileprivate mutating func add(_ request: Request.ID) {
        guard !requests.contains(request) else { return }
        requests.insert(request, at: 0)
        if requests.count > HookHistory.requestLimit { requests.removeLast() }
    }
}
