/// Why a text is no query, and where it broke.
package struct QueryError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case tooLong(limit: Int)
        case tooDeep(limit: Int)
        /// A condition is missing behind or before this.
        case missingCondition(after: String), missingConditionBefore(String)
        case unclosedParenthesis, strayParenthesis
        /// An operator without a field before it.
        case strayOperator(QueryOperator)
        case unknownField(String, QueryOperator, suggestion: String?)
        case unfittingOperator(QueryField, QueryOperator)
        case missingValue(QueryField, QueryOperator)
        case severalValues(QueryField, QueryOperator)
        case unknownChoice(QueryField, String, suggestion: String?)
        case unreadable(QueryField, String)
        case tooLarge(String)
        case unclosedQuote
        case unknownEscape(String)
    }

    package var span: QuerySpan
    package var reason: Reason

    package init(_ reason: Reason, at span: QuerySpan) {
        self.reason = reason
        self.span = span
    }
}

extension QueryError: CustomStringConvertible {
    /// What was expected, in one sentence without a full stop.
    package var description: String {
        switch reason {
        case .tooLong(let limit): "expected at most \(limit) characters"
        case .tooDeep(let limit): "expected at most \(limit) parentheses and negations inside each other"
        case .missingCondition(let before): "expected a condition after \"\(before)\""
        case .missingConditionBefore(let next): "expected a condition before \"\(next)\""
        case .unclosedParenthesis: "expected a \")\" for this \"(\""
        case .strayParenthesis: "expected no \")\" here, as no \"(\" is open"
        case .strayOperator(let sign): "expected a field right before \"\(sign.rawValue)\", without a space"
        case .unknownField(let name, let sign, let suggestion):
            "expected a field before \"\(sign.rawValue)\", and there is no field \"\(name)\""
                + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "; a text to search for goes in quotes")
        case .unfittingOperator(let field, let sign):
            "expected \(Self.list(field.type.operators.map(\.rawValue))) after \"\(field.rawValue)\", "
                + "which is a \(field.type.rawValue), and not \"\(sign.rawValue)\""
        case .missingValue(let field, let sign):
            "expected \(field.type.expectation) after \"\(field.rawValue)\(sign.rawValue)\""
        case .severalValues(let field, let sign):
            "expected a single value after \"\(field.rawValue)\(sign.rawValue)\""
        case .unknownChoice(let field, let word, let suggestion): Self.unknown(word, field, suggestion)
        case .unreadable(let field, let value): "expected \(field.type.expectation), and not \"\(value)\""
        case .tooLarge(let value): "expected a smaller number than \"\(value)\""
        case .unclosedQuote: "expected a closing quote for this one"
        case .unknownEscape(let escape): "expected \\\" \\\\ \\n \\r \\t or \\u{…} in quotes, and not \"\(escape)\""
        }
    }

    private static func unknown(_ word: String, _ field: QueryField, _ suggestion: String?) -> String {
        let known = field.choices.map(\.word) + (field.type == .status ? ["an HTTP status"] : [])
        return "expected \(list(known)) for \"\(field.rawValue)\", and not \"\(word)\""
            + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
