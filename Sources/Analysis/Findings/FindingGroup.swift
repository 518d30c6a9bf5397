package import Trace

/// All that one rule found about one hook, pool or tool.
package struct FindingGroup: Hashable, Sendable, Identifiable {
    package struct ID: Hashable, Sendable {
        package var rule: FindingRule
        /// The name of what the findings are about; `nil` where they are about nothing that has a name.
        package var subject: String?

        init(_ finding: Finding) {
            rule = finding.rule
            subject = finding.subject
        }
    }

    /// How many requests are kept of a group.
    package static let requestLimit = 20

    package let id: ID
    /// How often it was found.
    package internal(set) var count = 0
    package internal(set) var newest: Finding
    /// When the newest was found; `nil` where it was known before any request.
    package internal(set) var last: Instant?
    /// The requests in which it was found, the newest first.
    package internal(set) var requests: [Request.ID] = []

    init(newest: Finding, last: Instant?) {
        id = ID(newest)
        self.newest = newest
        self.last = last
    }

    /// Takes the newest of what was found.
    mutating func show(_ finding: Finding, at instant: Instant?) {
        guard last.map({ old in instant.map { $0 >= old } ?? false }) ?? true else { return }
        newest = finding
        last = instant
    }

    mutating func add(_ request: Request.ID) {
        guard !requests.contains(request) else { return }
        requests.insert(request, at: 0)
        if requests.count > Self.requestLimit { requests.removeLast() }
    }

    mutating func remove(_ request: Request.ID) {
        requests.removeAll { $0 == request }
    }
}
