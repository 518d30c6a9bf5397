/// A piece of a query's text that belongs together, and the scalars that it stands in.
struct QueryLexeme {
    enum Kind {
        case open, close
        /// The sign `!`.
        case not
        case word(QueryRawText)
        case test(QueryRawTest)
        /// An operator without a field before it.
        case stray(QueryOperator)
    }

    var kind: Kind
    var range: Range<Int>
}

/// A condition on a field as it was written.
struct QueryRawTest {
    var name: String
    var nameRange: Range<Int>
    var sign: QueryOperator
    var signRange: Range<Int>
    /// At least one, which may be empty.
    var values: [QueryRawText]
}

/// A text as it was written: bare, in quotes, or a mixture without a space between.
struct QueryRawText {
    struct Segment {
        var text: String
        /// Whether the text is in quotes, where nothing in it is a sign.
        var isQuoted: Bool
        /// Quotes included.
        var range: Range<Int>
    }

    struct Fault {
        var reason: QueryError.Reason
        var range: Range<Int>
    }

    var segments: [Segment] = []
    var range: Range<Int>
    /// The first thing wrong with it.
    var fault: Fault?

    /// The text without its quotes.
    var text: String { segments.map(\.text).joined() }

    /// The text where none of it is in quotes.
    var bareText: String? { segments.contains(where: \.isQuoted) ? nil : text }

    /// The text as a pattern; only outside of quotes are there signs.
    var pattern: QueryPattern {
        QueryPattern(
            segments.flatMap { segment -> [QueryPattern.Part] in
                guard !segment.isQuoted else { return [.text(segment.text)] }
                return segment.text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "*": .run
                    case "?": .one
                    default: .text(String(scalar))
                    }
                }
            })
    }
}
