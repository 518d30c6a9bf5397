/// What could be typed at a place of a query.
package struct QueryCompletion: Hashable, Sendable {
    package struct Candidate: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case field, flag, keyword, value
        }

        /// What replaces the span, as it has to be written there.
        package var text: String
        package var kind: Kind
        /// What it means, in one line; empty where nothing is to be said.
        package var help: String

        package init(_ text: String, _ kind: Kind, _ help: String = "") {
            self.text = text
            self.kind = kind
            self.help = help
        }
    }

    /// What a candidate replaces.
    package var span: QuerySpan
    /// Those that begin like what is typed, then those that have it inside; fields before flags before keywords.
    package var candidates: [Candidate]

    /// What could stand where the cursor is.
    ///
    /// - Parameters:
    ///   - text: the whole of the text.
    ///   - cursor: how many characters stand before the cursor.
    ///   - seen: values that requests have had for fields, the likeliest first.
    package init(of text: String, at cursor: Int, seen: [QueryField: [String]] = [:]) {
        let here = QuerySpan(offset: min(max(0, cursor), text.count), length: 0)
        guard !Query.isTooLong(text) else {
            self.init(span: here, candidates: [])
            return
        }
        let source = QuerySource(text)
        let place = source.scalar(atCharacter: here.offset)
        let lexemes = QueryLexer.lexemes(of: source)
        let lexeme = lexemes.last { $0.range.lowerBound < place && place <= $0.range.upperBound }
        switch lexeme?.kind {
        case .test(let test): self = Self.inside(test, at: place, source, seen) ?? Self(span: here, candidates: [])
        case .word(let word) where word.bareText != nil:
            self = Self.word(word.range, at: place, source, isFirst: lexemes.first?.range == word.range)
        case .word: self.init(span: here, candidates: [])
        case .open, .close, .not, .stray, nil:
            let isFirst = lexemes.first.map { $0.range.lowerBound >= place } ?? true
            self = Self.word(place..<place, at: place, source, isFirst: isFirst)
        }
    }

    private init(span: QuerySpan, candidates: [Candidate]) {
        self.span = span
        self.candidates = candidates
    }

    private init(_ offers: [Offer], for typed: String, replacing span: QuerySpan) {
        let inside = QueryPattern(typed)
        let beginning = QueryPattern(inside.parts + [.run])
        let found = offers.filter { $0.names.contains(where: inside.occurs) }
        let isFirst = { (offer: Offer) in offer.names.contains(where: beginning.matches) }
        self.init(span: span, candidates: (found.filter(isFirst) + found.filter { !isFirst($0) }).map(\.candidate))
    }

    // MARK: - Where the cursor is

    /// A candidate and the names that what is typed is compared with.
    private struct Offer {
        var candidate: Candidate
        var names: [String]

        init(_ candidate: Candidate, names: [String]? = nil) {
            self.candidate = candidate
            self.names = names ?? [candidate.text]
        }
    }

    private static func word(_ range: Range<Int>, at place: Int, _ source: QuerySource, isFirst: Bool) -> Self {
        let fields = QueryField.allCases.map { field in
            let text = field.rawValue + field.type.usualOperator.rawValue
            return Offer(Candidate(text, .field, field.help), names: [field.rawValue])
        }
        let flags = QueryFlag.allCases.map { Offer(Candidate($0.rawValue, .flag, $0.help)) }
        let keywords = QueryKeyword.allCases.filter { !isFirst || $0 == .not }
        return Self(
            fields + flags + keywords.map { Offer(Candidate($0.rawValue, .keyword, $0.help)) },
            for: source.text(range.lowerBound..<place), replacing: source.span(range, at: place))
    }

    private static func inside(
        _ test: QueryRawTest, at place: Int, _ source: QuerySource, _ seen: [QueryField: [String]]
    ) -> Self? {
        if place <= test.nameRange.upperBound {
            let names = QueryField.allCases.filter { $0.type.operators.contains(test.sign) }
            return Self(
                names.map { Offer(Candidate($0.rawValue, .field, $0.help)) },
                for: source.text(test.nameRange.lowerBound..<place),
                replacing: source.span(test.nameRange, at: place))
        }
        guard let field = QueryField(name: test.name),
            let value = test.values.first(where: { $0.range.lowerBound <= place && place <= $0.range.upperBound })
        else { return nil }
        let choices = field.choices.map { choice in
            Offer(Candidate(choice.word, .value, choice.help), names: [choice.word] + [choice.alias].compactMap(\.self))
        }
        let known = Set(choices.map(\.candidate.text))
        let others = (seen[field] ?? []).filter { !known.contains($0) }.map { value in
            Offer(Candidate(QueryQuote.written(value), .value), names: [value])
        }
        return Self(
            choices + others, for: value.text(before: place),
            replacing: source.span(value.range, at: place))
    }
}

extension QueryType {
    /// The operator that is most of use.
    fileprivate var usualOperator: QueryOperator {
        switch self {
        case .text, .choice, .status, .number: .matches
        case .size, .duration: .over
        }
    }
}

extension QuerySource {
    /// The span of a range; of an empty one, the place itself.
    fileprivate func span(_ range: Range<Int>, at place: Int) -> QuerySpan {
        range.isEmpty ? span(place..<place) : span(range)
    }
}

extension QueryRawText {
    /// What is typed before a place, without quotes as far as the segments before it end there.
    fileprivate func text(before place: Int) -> String {
        var text = ""
        for segment in segments where segment.range.lowerBound < place {
            let open = segment.isQuoted ? 1 : 0
            let count = place - segment.range.lowerBound - open
            text.unicodeScalars.append(contentsOf: segment.text.unicodeScalars.prefix(max(0, count)))
        }
        return text
    }
}
