/// A piece of a query's text that has a colour of its own while it is typed.
package struct QueryToken: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// `and`, `or`, `not`, `!`.
        case keyword
        case parenthesis
        case field
        /// What stands behind a field, and the commas between values.
        case sign
        case value
        /// `*` and `?`, where they stand for others.
        case wildcard
        /// A text in quotes.
        case quoted
        case flag
        /// A text to search for.
        case word
        /// What the query breaks at.
        case invalid
    }

    package var kind: Kind
    package var span: QuerySpan

    package init(_ kind: Kind, _ span: QuerySpan) {
        self.kind = kind
        self.span = span
    }
}
