/// Reads the text of a query: conditions side by side, `and`, `or`, `not`, `!` and parentheses.
///
/// Total: every text is a query or breaks at a place that can be named, and neither its length nor how deep it goes
/// is unbounded.
struct QueryParser {
    private let source: QuerySource
    private let lexemes: [QueryLexeme]
    private var place = 0
    private var depth = 0

    private init(_ source: QuerySource) {
        self.source = source
        lexemes = QueryLexer.lexemes(of: source)
    }

    static func parse(_ text: String) throws(QueryError) -> Query {
        guard !Query.isTooLong(text) else {
            throw QueryError(
                .tooLong(limit: Query.longest), at: QuerySpan(offset: text.prefix(Query.longest).count, length: 0))
        }
        var parser = QueryParser(QuerySource(text))
        guard !parser.lexemes.isEmpty else { return .everything }
        let term = try parser.alternatives()
        if let rest = parser.current { throw parser.error(.strayParenthesis, rest.range) }
        return Query(term)
    }

    // MARK: - Joined conditions

    private var current: QueryLexeme? { lexemes.indices.contains(place) ? lexemes[place] : nil }

    private mutating func alternatives() throws(QueryError) -> QueryTerm? {
        var terms = [try conditions()].compactMap(\.self)
        while current?.keyword == .or {
            place += 1
            if let term = try conditions() { terms.append(term) }
        }
        return QueryTerm.any(of: terms)
    }

    private mutating func conditions() throws(QueryError) -> QueryTerm? {
        var terms = [try condition()]
        while let next = current, !next.isClose, next.keyword != .or {
            if next.keyword == .and { place += 1 }
            terms.append(try condition())
        }
        return QueryTerm.all(of: terms)
    }

    private mutating func condition() throws(QueryError) -> QueryTerm {
        guard let lexeme = current else { throw missing(before: nil) }
        switch lexeme.kind {
        case .not: return .not(try deeper { parser throws(QueryError) in try parser.condition() })
        case .open: return try deeper { parser throws(QueryError) in try parser.group(openedBy: lexeme) }
        case .close: throw missing(before: lexeme)
        case .stray(let sign): throw error(.strayOperator(sign), lexeme.range)
        case .test(let test):
            place += 1
            return try QueryTestReader(source: source, raw: test).term()
        case .word(let text):
            switch lexeme.keyword {
            case .not: return .not(try deeper { parser throws(QueryError) in try parser.condition() })
            case .and, .or: throw missing(before: lexeme)
            case nil:
                if let fault = text.fault { throw error(fault.reason, fault.range) }
                place += 1
                return text.bareText.flatMap(QueryFlag.init(word:)).map(QueryTerm.flag) ?? .text(text.pattern)
            }
        }
    }

    private mutating func group(openedBy open: QueryLexeme) throws(QueryError) -> QueryTerm {
        guard current != nil else { throw error(.unclosedParenthesis, open.range) }
        guard let term = try alternatives() else { throw missing(before: current) }
        guard current != nil else { throw error(.unclosedParenthesis, open.range) }
        place += 1
        return term
    }

    /// Reads what stands behind the sign or word that is the current one.
    private mutating func deeper(
        _ read: (inout QueryParser) throws(QueryError) -> QueryTerm
    ) throws(QueryError) -> QueryTerm {
        guard depth < Query.deepest else {
            throw error(.tooDeep(limit: Query.deepest), current?.range ?? 0..<0)
        }
        depth += 1
        place += 1
        let term = try read(&self)
        depth -= 1
        return term
    }

    // MARK: - Errors

    private func missing(before next: QueryLexeme?) -> QueryError {
        let last = place > 0 ? lexemes[place - 1] : nil
        if let next, last == nil { return error(.missingConditionBefore(source.text(next.range)), next.range) }
        let end = next?.range ?? source.scalars.count..<source.scalars.count
        return error(.missingCondition(after: last.map { source.text($0.range) } ?? ""), end)
    }

    private func error(_ reason: QueryError.Reason, _ range: Range<Int>) -> QueryError {
        QueryError(reason, at: source.span(range))
    }
}

extension QueryLexeme {
    /// The keyword that the lexeme is, without quotes.
    var keyword: QueryKeyword? {
        guard case .word(let text) = kind else { return nil }
        return text.bareText.flatMap { QueryKeyword($0) }
    }

    fileprivate var isClose: Bool {
        if case .close = kind { true } else { false }
    }
}

extension Query {
    /// How many Unicode scalars a query may have.
    package static let longest = 2_000

    /// How many parentheses and negations may stand inside each other.
    package static let deepest = 64

    /// The query of a text; one without conditions is `everything`.
    ///
    /// - Parameter text: what was typed.
    /// - Throws: the first place where it broke.
    package init(parsing text: String) throws(QueryError) {
        self = try QueryParser.parse(text)
    }

    static func isTooLong(_ text: String) -> Bool { text.unicodeScalars.dropFirst(longest).first != nil }
}
