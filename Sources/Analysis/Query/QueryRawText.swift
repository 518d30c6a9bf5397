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
