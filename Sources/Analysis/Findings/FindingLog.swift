package import Trace

/// Everything that was found wrong, by rule and by what it is about, and by request as long as the request is kept.
///
/// What is found in a request can change after its end, as more is told of it; the log follows.
package struct FindingLog: Hashable, Sendable {
    /// How many groups are kept; the one that was found longest ago leaves first.
    package static let limit = 500
    /// How many requests that have left the log may be remembered before they are looked for.
    private static let slack = 256

    private var groups: [FindingGroup.ID: FindingGroup] = [:]
    private var byRequest: [Request.ID: [Finding]] = [:]
    private var vitals = VitalsFindings()
    /// How many requests are remembered before those that have left are looked for.
    private var crowd = Self.slack

    /// - Parameter findings: what is known before any request.
    package init(_ findings: [Finding] = []) {
        for finding in findings { add(finding, at: nil) }
    }

    // MARK: - Reading

    /// How many groups there are.
    package var count: Int { groups.count }

    /// All groups, in no order.
    package var all: some Collection<FindingGroup> { groups.values }

    package subscript(id: FindingGroup.ID) -> FindingGroup? { groups[id] }

    /// What was found in a request, in the order of the rules.
    package subscript(request id: Request.ID) -> [Finding] { byRequest[id] ?? [] }

    // MARK: - Folding

    /// Takes in an event that a log of requests has folded just before.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - over: the request about which the log learnt from it, where that has finished.
    ///   - log: the log, as it is after the event.
    package mutating func take(_ event: Event, over: Request.ID?, in log: RequestLog) {
        if let over { look(at: over, in: log) }
        switch event {
        case .sampled(let sample): for finding in vitals.take(sample) { add(finding, at: sample.at) }
        case .delayed(let loss, _):
            // The one that was the stall is told how many waited for it.
            if let culprit = log.stalls[loss.stall]?.stall.request, culprit != over { look(at: culprit, in: log) }
        default: break
        }
    }

    private mutating func look(at id: Request.ID, in log: RequestLog) {
        guard let entry = log[id: id], entry.state == .finished else { return }
        let found = RequestFindings(entry.request, stalls: log.stalls).all
        let before = byRequest.isEmpty ? nil : byRequest[id]
        guard found != before ?? [] else { return }
        byRequest[id] = found.isEmpty ? nil : found
        replace(before ?? [], by: found, of: id, at: entry.request.times.written)
        forgetThoseGone(from: log)
    }

    private mutating func replace(_ before: [Finding], by found: [Finding], of id: Request.ID, at instant: Instant?) {
        for finding in before { groups[FindingGroup.ID(finding)]?.count -= 1 }
        for finding in found { add(finding, at: instant) }
        for key in Set(before.map(FindingGroup.ID.init)).subtracting(found.map(FindingGroup.ID.init)) {
            groups[key]?.remove(id)
            guard let group = groups[key] else { continue }
            if group.count <= 0 {
                groups[key] = nil
            } else if let next = group.requests.first, group.newest.request == id {
                let finding = byRequest[next]?.first { FindingGroup.ID($0) == key }
                groups[key]?.newest = finding ?? group.newest
            }
        }
    }

    private mutating func add(_ finding: Finding, at instant: Instant?) {
        let key = FindingGroup.ID(finding)
        if groups[key] == nil, groups.count >= Self.limit { dropOldest() }
        groups[key, default: FindingGroup(newest: finding, last: instant)].count += 1
        groups[key]?.show(finding, at: instant)
        if let request = finding.request { groups[key]?.add(request) }
    }

    private mutating func dropOldest() {
        let oldest = groups.values.min { left, right in
            (left.last?.nanoseconds ?? 0, left.count, left.name) < (
                right.last?.nanoseconds ?? 0, right.count, right.name
            )
        }
        if let oldest { groups[oldest.id] = nil }
    }

    /// Forgets requests that have left the log, many at a time, so that each costs the same however many there are.
    private mutating func forgetThoseGone(from log: RequestLog) {
        guard byRequest.count > crowd else { return }
        byRequest = byRequest.filter { log.position(of: $0.key) != nil }
        crowd = max(Self.slack, byRequest.count * 2)
    }
}

extension FindingGroup {
    /// The group's name, which no other has.
    package var name: String { "\(id.rule.rawValue) \(id.subject ?? "")" }
}
