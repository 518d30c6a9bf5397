import Trace

/// A condition on one field.
package struct QueryTest: Hashable, Sendable {
    /// What is asked of the field's values; it holds when it holds for any of them.
    package enum Condition: Hashable, Sendable {
        /// Is one of these, as a whole.
        case matches([QueryPattern])
        /// Is letter for letter one of these.
        case equals([String])
        /// One of these occurs in it.
        case contains([QueryPattern])
        /// Is one of these numbers.
        case among([Int64])
        case compares(QueryComparison, Int64)
        case lasts(QueryComparison, Duration)
    }

    package let field: QueryField
    package let condition: Condition
    /// Which of the field's choices are meant: a bit for each.
    private let accepted: UInt64

    /// A condition on a field; `nil` where the field's values can never be asked so.
    ///
    /// A choice has to be written as its `word`, and durations are whole nanoseconds that are not negative.
    package init?(_ field: QueryField, _ condition: Condition) {
        let choices = field.choices
        guard condition.isMeant(for: field, choices) else { return nil }
        self.field = field
        self.condition = condition
        accepted = choices.enumerated().reduce(0) { bits, choice in
            condition.accepts(choice.element) ? bits | 1 << UInt64(choice.offset) : bits
        }
    }

    /// Whether the choice at this place is meant.
    func accepts(at place: Int) -> Bool { accepted >> UInt64(clamping: place) & 1 == 1 }

    /// Whether a choice is meant, given all of them in the field's order.
    func accepts<Choice: Equatable>(_ choice: Choice, of all: [Choice]) -> Bool {
        all.firstIndex(of: choice).map(accepts(at:)) ?? false
    }
}

extension QueryTest.Condition {
    fileprivate func isMeant(for field: QueryField, _ choices: [QueryChoice]) -> Bool {
        switch (self, field.type) {
        case (.matches(let patterns), .text): !patterns.isEmpty
        case (.matches(let patterns), .choice): !patterns.isEmpty && patterns.allSatisfy { $0.isMeant(among: choices) }
        case (.matches(let patterns), .status):
            !patterns.isEmpty && patterns.allSatisfy { $0.isMeant(among: choices) || $0.isStatus }
        case (.equals(let texts), .text): !texts.isEmpty
        case (.contains(let patterns), .text): !patterns.isEmpty
        case (.among(let numbers), .number): !numbers.isEmpty
        case (.among(let numbers), .size): !numbers.isEmpty && numbers.allSatisfy { $0 >= 0 }
        case (.compares, .number): true
        case (.compares(_, let number), .size): number >= 0
        case (.compares(_, let number), .status): (100...999).contains(number)
        case (.lasts(_, let length), .duration): length >= .zero && length == .nanoseconds(length.nanoseconds)
        default: false
        }
    }

    fileprivate func accepts(_ choice: QueryChoice) -> Bool {
        guard case .matches(let patterns) = self else { return false }
        return patterns.contains { $0.matches(choice) }
    }
}

extension QueryPattern {
    func matches(_ choice: QueryChoice) -> Bool {
        matches(choice.word) || choice.alias.map(matches) ?? false
    }

    /// Whether the pattern stands for a choice: by its word, or with signs that fit one at least.
    fileprivate func isMeant(among choices: [QueryChoice]) -> Bool {
        guard let plainText else { return choices.contains(where: matches) }
        return choices.contains { $0.word == plainText }
    }

    /// Whether the pattern stands for an HTTP status, or for several.
    fileprivate var isStatus: Bool {
        guard let plainText else { return true }
        return QueryAmount.status(plainText) != nil
    }
}

extension QueryTest: CustomStringConvertible {
    package var description: String {
        switch condition {
        case .matches(let patterns): written(.matches, patterns.map(\.description))
        case .equals(let texts): written(.equals, texts.map(QueryQuote.written))
        case .contains(let patterns): written(.contains, patterns.map(\.description))
        case .among(let numbers): written(.matches, numbers.map(written))
        case .compares(let comparison, let number): "\(field.rawValue)\(comparison.rawValue)\(written(number))"
        case .lasts(let comparison, let length):
            "\(field.rawValue)\(comparison.rawValue)\(QueryAmount.written(length))"
        }
    }

    /// The contrary as one condition, where there is an operator for it.
    var negated: String? {
        guard case .equals(let texts) = condition else { return nil }
        return written(.differs, texts.map(QueryQuote.written))
    }

    private func written(_ sign: QueryOperator, _ values: [String]) -> String {
        field.rawValue + sign.rawValue + values.joined(separator: ",")
    }

    private func written(_ number: Int64) -> String {
        field.type == .size ? QueryAmount.written(bytes: number) : "\(number)"
    }
}
