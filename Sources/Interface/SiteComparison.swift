import Screen
import Trace

/// How the loop, thread and task of a call compare to those of its request.
struct SiteComparison: Hashable, Sendable {
    private enum Relation: String {
        case same, other, new, no
    }

    private let loop: Relation
    private let thread: Relation
    private let task: Relation

    /// Compares a place in a call with the request's; what was born since the call was asked for was born for it.
    init(of site: Site, to home: Site, in call: HookCall) {
        loop = Self.relation(site.loop, home.loop, born: site.loop?.born, call)
        thread = Self.relation(site.thread.id, home.thread.id, born: site.thread.born, call)
        task = Self.relation(site.task, home.task, born: nil, call)
    }

    private static func relation<ID: Equatable>(_ id: ID?, _ home: ID?, born: Instant?, _ call: HookCall) -> Relation {
        guard id != nil else { return .no }
        if id == home { return .same }
        return born.map { $0 >= call.requestedAt } ?? false ? .new : .other
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
