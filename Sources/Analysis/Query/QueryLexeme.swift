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
