import Trace

extension Query {
    /// Whether the request is one of those that are asked for.
    ///
    /// A condition on what a request may have several of, such as its hook calls, holds when it holds for any of them,
    /// and each condition looks for its own: `path:T run>5ms` needs a call on the path T and a long one, not a long one
    /// on that path. The contrary of a condition, and `!=`, hold when it holds for none. Where there is no value,
    /// conditions do not hold.
    package func matches(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        term?.holds(entry, context) ?? true
    }
}

extension QueryTerm {
    fileprivate func holds(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        switch self {
        case .text(let pattern): entry.mentions(pattern)
        case .flag(let flag): flag.holds(entry, context)
        case .test(let test): test.holds(entry, context)
        case .not(let term): !term.holds(entry, context)
        case .all(let terms): !Self.one(of: terms, is: false, entry, context)
        case .any(let terms): Self.one(of: terms, is: true, entry, context)
        }
    }
}

extension QueryTerm {
    private static func one(
        of terms: [QueryTerm], is wanted: Bool, _ entry: RequestLog.Entry, _ context: QueryContext
    ) -> Bool {
        for term in terms where term.holds(entry, context) == wanted { return true }
        return false
    }
}

extension RequestLog.Entry {
    /// Whether the pattern occurs in what a row says of the request, or in its errors.
    fileprivate func mentions(_ pattern: QueryPattern) -> Bool {
        if let target = request.message?.target, pattern.occurs(in: target) { return true }
        if let method = request.message?.method, pattern.occurs(in: method) { return true }
        if let client = request.message?.client, pattern.occurs(in: client) { return true }
        let calls = request.calls
        for index in calls.indices where pattern.occurs(in: calls[index].name) { return true }
        return QueryField.err.hasText(self) { pattern.occurs(in: $0) }
    }
}

extension QueryFlag {
    fileprivate func holds(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        switch self {
        case .ok: QueryState(entry) == .ok
        case .err: QueryState(entry) == .err
        case .running: QueryState(entry) == .running
        case .lost: QueryState(entry) == .lost
        case .dropped: QueryState(entry) == .dropped
        case .stalled: QueryPresence.stall.holds(entry, context)
        case .delayed: !entry.request.losses.isEmpty
        case .finding: QueryPresence.finding.holds(entry, context)
        case .marked: QueryPresence.mark.holds(entry, context)
        }
    }
}

extension QueryPresence {
    fileprivate func holds(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        let calls = entry.request.calls
        return switch self {
        case .finding: !context.findings.isEmpty
        case .stall: !entry.request.stalls.isEmpty
        case .victim: context.victims > 0
        case .error: calls.indices.contains { calls[$0].error != nil }
        case .note: !entry.request.notes.isEmpty
        case .nested: calls.indices.contains { calls[$0].parent != nil }
        case .mark: context.isMarked
        case .comment: context.hasComment
        }
    }
}

extension QueryTest {
    fileprivate func holds(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        switch condition {
        case .matches(let patterns):
            switch field.type {
            case .text: field.hasText(entry) { text in patterns.contains { $0.matches(text) } }
            case .choice, .status: hasChoice(entry, context) || hasStatus(entry.request.status, patterns)
            case .number, .size, .duration: false
            }
        case .equals(let texts): field.hasText(entry) { texts.contains($0) }
        case .contains(let patterns): field.hasText(entry) { text in patterns.contains { $0.occurs(in: text) } }
        case .among(let numbers): field.hasNumber(entry) { numbers.contains($0) }
        case .compares(let comparison, let bound): field.hasNumber(entry) { comparison.holds($0, bound) }
        case .lasts(let comparison, let bound):
            field.hasLength(entry, at: context.now) { comparison.holds($0, bound) }
        }
    }

    private func hasStatus(_ status: Int?, _ patterns: [QueryPattern]) -> Bool {
        guard field == .status, let status else { return false }
        return patterns.contains { $0.matches("\(status)") }
    }

    private static let kinds = HookKind.allCases
    private static let paths = Path.allCases
    private static let modes = ExecutionMode.allCases
    private static let states = QueryState.allCases
    private static let presences = QueryPresence.allCases
    private static let rules = FindingRule.allCases

    private func hasChoice(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        let calls = entry.request.calls
        return switch field {
        case .kind: calls.indices.contains { accepts(calls[$0].kind, of: Self.kinds) }
        case .path: hasPath(calls, from: entry.request.origin)
        case .mode: accepts(entry.request.mode, of: Self.modes)
        case .status: accepts(QueryState(entry), of: Self.states)
        case .outcome: entry.request.outcome.map { accepts(at: $0.place) } ?? false
        case .has: hasPresence(entry, context)
        case .finding: context.findings.contains { accepts($0.rule, of: Self.rules) }
        case .id, .method, .target, .hook, .thread, .loop, .task, .client, .session, .wire, .revision, .code, .err,
            .log, .wait, .run, .total, .held, .lost, .age, .polls, .size:
            false
        }
    }

    private func hasPresence(_ entry: RequestLog.Entry, _ context: QueryContext) -> Bool {
        for presence in Self.presences where accepts(presence, of: Self.presences) {
            if presence.holds(entry, context) { return true }
        }
        return false
    }

    private func hasPath(_ calls: [HookCall], from origin: Site) -> Bool {
        calls.indices.contains { index in
            // What fits no path stands behind the paths.
            calls[index].path(home: origin).map { accepts($0, of: Self.paths) } ?? accepts(at: Self.paths.count)
        }
    }
}

extension Request.Outcome {
    /// Where the outcome stands among the choices of the field `outcome`.
    fileprivate var place: Int {
        switch self {
        case .ok: 0
        case .toolError: 1
        case .protocolError: 2
        case .refused: 3
        case .dropped: 4
        }
    }
}
