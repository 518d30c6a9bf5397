/// A filter over requests, as the filter language writes it.
///
///     let query = try Query(parsing: "hook:search* path:T wait>5ms !ok")
///     let slow = entries.filter { query.matches($0, QueryContext(of: $0, in: log, at: now, for: query)) }
package struct Query: Hashable, Sendable {
    /// `nil` where every request is meant.
    package let term: QueryTerm?

    package static let everything = Query(nil)

    package init(_ term: QueryTerm?) {
        self.term = term
    }

    /// Whether findings are asked for, which take time to find.
    package var asksForFindings: Bool {
        term?.contains { $0 == .flag(.finding) || $0.asks(for: .finding) || $0.asks(for: .has, .finding) } ?? false
    }

    /// Whether it is asked how long something takes, so that the answer about what still runs changes with time alone;
    /// ages are in `ages`.
    package var asksForTimes: Bool {
        term?.tests.contains { $0.field.type == .duration && $0.field != .age } ?? false
    }

    /// The ages that are asked for: the answer about a request changes with time alone when it reaches one of them, or
    /// is past it.
    package var ages: [Duration] {
        (term?.tests ?? []).compactMap { test in
            guard test.field == .age, case .lasts(_, let age) = test.condition else { return nil }
            return age
        }
    }

    /// Whether those are asked for who waited for a request's stalls.
    package var asksForVictims: Bool {
        term?.contains { $0.asks(for: .has, .victim) } ?? false
    }
}

extension Query: CustomStringConvertible {
    /// The query in its canonical form, which parses to the same query; empty for every request.
    package var description: String { term?.description ?? "" }
}

extension QueryTerm {
    fileprivate func asks(for field: QueryField, _ presence: QueryPresence? = nil) -> Bool {
        guard case .test(let test) = self, test.field == field else { return false }
        return presence.map { test.accepts($0, of: QueryPresence.allCases) } ?? true
    }
}
