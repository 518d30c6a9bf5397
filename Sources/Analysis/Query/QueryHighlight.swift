/// Colours the text of a query, whole or half typed.
package struct QueryHighlight {
    private let source: QuerySource
    private let error: QueryError?
    private var tokens: [QueryToken] = []

    private init(_ source: QuerySource, _ error: QueryError?) {
        self.source = source
        self.error = error
    }

    /// The pieces of a text in their order; what no piece covers is space.
    ///
    /// A text that is too long to be a query is one piece.
    package static func tokens(of text: String) -> [QueryToken] {
        guard !Query.isTooLong(text) else {
            return [QueryToken(.invalid, QuerySpan(offset: 0, length: text.count))]
        }
        let source = QuerySource(text)
        var highlight = QueryHighlight(source, error(in: text))
        for lexeme in QueryLexer.lexemes(of: source) { highlight.add(lexeme) }
        return highlight.tokens
    }

    private static func error(in text: String) -> QueryError? {
        do throws(QueryError) {
            _ = try Query(parsing: text)
            return nil
        } catch {
            return error
        }
    }

    private mutating func add(_ lexeme: QueryLexeme) {
        switch lexeme.kind {
        case .open, .close: add(.parenthesis, lexeme.range)
        case .not: add(.keyword, lexeme.range)
        case .stray: add(.invalid, lexeme.range)
        case .word(let text):
            if lexeme.keyword != nil {
                add(.keyword, lexeme.range)
            } else if text.bareText.flatMap(QueryFlag.init(word:)) != nil {
                add(.flag, lexeme.range)
            } else {
                add(text, as: .word, hasWildcards: true)
            }
        case .test(let test): add(test)
        }
    }

    private mutating func add(_ test: QueryRawTest) {
        let field = QueryField(name: test.name)
        add(field == nil ? .invalid : .field, test.nameRange)
        let isFitting = field?.type.operators.contains(test.sign) ?? true
        add(isFitting ? .sign : .invalid, test.signRange)
        for (index, value) in test.values.enumerated() {
            if index > 0 { add(.sign, value.range.lowerBound - 1..<value.range.lowerBound) }
            add(value, as: .value, hasWildcards: test.sign == .matches || test.sign == .contains)
        }
    }

    private mutating func add(_ text: QueryRawText, as kind: QueryToken.Kind, hasWildcards: Bool) {
        for segment in text.segments {
            guard !segment.isQuoted else {
                add(.quoted, segment.range)
                continue
            }
            var start = segment.range.lowerBound
            for place in segment.range where hasWildcards && source.isWildcard(at: place) {
                add(kind, start..<place)
                add(.wildcard, place..<place + 1)
                start = place + 1
            }
            add(kind, start..<segment.range.upperBound)
        }
    }

    private mutating func add(_ kind: QueryToken.Kind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let span = source.span(range)
        let isBroken = error.map { $0.span.offset < span.end && span.offset < $0.span.end } ?? false
        // An accent on a sign makes one character of two pieces, which is told once.
        guard let last = tokens.last, last.span.end > span.offset else {
            return tokens.append(QueryToken(isBroken ? .invalid : kind, span))
        }
        let rest = QuerySpan(offset: last.span.end, length: max(0, span.end - last.span.end))
        if rest.length > 0 { tokens.append(QueryToken(isBroken ? .invalid : kind, rest)) }
    }
}

extension QuerySource {
    fileprivate func isWildcard(at place: Int) -> Bool {
        scalars.indices.contains(place) && (scalars[place] == "*" || scalars[place] == "?")
    }
}
