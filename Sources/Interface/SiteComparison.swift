import Screen
import Trace

/// How the loop, thread and task of a place compare to those of a request.
struct SiteComparison: Hashable, Sendable {
    private enum Relation: String {
        case same, other, new, no
    }

    private let loop: Relation
    private let thread: Relation
    private let task: Relation

    /// Compares a place with the request's; what was born since something was asked for there was born for it.
    init(of site: Site, to home: Site, askedAt: Instant) {
        loop = Self.relation(site.loop, home.loop, born: site.loop?.born, askedAt)
        thread = Self.relation(site.thread.id, home.thread.id, born: site.thread.born, askedAt)
        task = Self.relation(site.task, home.task, born: nil, askedAt)
    }

    private static func relation<ID: Equatable>(_ id: ID?, _ home: ID?, born: Instant?, _ askedAt: Instant) -> Relation
    {
        guard id != nil else { return .no }
        if id == home { return .same }
        return born.map { $0 >= askedAt } ?? false ? .new : .other
    }

    var line: Line {
        var line = Line()
        for (index, part) in [(loop, "loop"), (thread, "thread"), (task, "task")].enumerated() {
            if index > 0 { line.add(", ", .textSecondary) }
            let text = part.0 == .new ? "\(part.1) born for it" : "\(part.0.rawValue) \(part.1)"
            line.add(text, part.0 == .same ? .textOk : .textWarning)
        }
        return line
    }
}
