/// A condition on one request, or several that are joined.
package indirect enum QueryTerm: Hashable, Sendable {
    /// The pattern occurs in the request's method, target, hooks, client or errors.
    case text(QueryPattern)
    case flag(QueryFlag)
    case test(QueryTest)
    case not(QueryTerm)
    /// At least two conditions, none of which is itself `all`: see `all(of:)`.
    case all([QueryTerm])
    /// At least two conditions, none of which is itself `any`: see `any(of:)`.
    case any([QueryTerm])

    /// All the conditions at once; `nil` where there are none.
    package static func all(of terms: [QueryTerm]) -> QueryTerm? {
        let flat = terms.flatMap { term in
            if case .all(let inner) = term { inner } else { [term] }
        }
        return flat.count > 1 ? .all(flat) : flat.first
    }

    /// One of the conditions at least; `nil` where there are none.
    package static func any(of terms: [QueryTerm]) -> QueryTerm? {
        let flat = terms.flatMap { term in
            if case .any(let inner) = term { inner } else { [term] }
        }
        return flat.count > 1 ? .any(flat) : flat.first
    }

    /// The conditions on fields in this one.
    var tests: [QueryTest] {
        switch self {
        case .text, .flag: []
        case .test(let test): [test]
        case .not(let term): term.tests
        case .all(let terms), .any(let terms): terms.flatMap(\.tests)
        }
    }

    /// Whether this condition or one inside it is such a one.
    func contains(_ isWanted: (QueryTerm) -> Bool) -> Bool {
        if isWanted(self) { return true }
        return switch self {
        case .text, .flag, .test: false
        case .not(let term): term.contains(isWanted)
        case .all(let terms), .any(let terms): terms.contains { $0.contains(isWanted) }
        }
    }
}

extension QueryTerm: CustomStringConvertible {
    package var description: String {
        switch self {
        case .text(let pattern): pattern.word
        case .flag(let flag): flag.rawValue
        case .test(let test): test.description
        case .not(.test(let test)): test.negated ?? "!\(test)"
        case .not(let term): "!" + term.grouped
        case .all(let terms): terms.map { $0.isAny ? $0.grouped : $0.description }.joined(separator: " ")
        case .any(let terms): terms.map(\.description).joined(separator: " or ")
        }
    }

    private var grouped: String {
        switch self {
        case .all, .any: "(\(description))"
        case .text, .flag, .test, .not: description
        }
    }

    private var isAny: Bool {
        if case .any = self { true } else { false }
    }
}

extension QueryPattern {
    /// The pattern as a word by itself: in quotes where it would mean something else.
    fileprivate var word: String {
        guard let plainText, QueryKeyword(plainText) != nil || QueryFlag(word: plainText) != nil else {
            return description
        }
        return QueryQuote.quoted(plainText)
    }
}
