/// What kind of value a field has, and with that, which operators it takes.
package enum QueryType: String, CaseIterable, Hashable, Sendable {
    case text, choice, status, number, size, duration

    /// The operators that the fields of the type take.
    package var operators: [QueryOperator] {
        switch self {
        case .text: [.matches, .equals, .differs, .contains]
        case .choice: [.matches, .equals, .differs]
        case .status, .number, .size: [.matches, .equals, .differs, .over, .atLeast, .under, .atMost]
        // That two lengths are the same to the nanosecond is chance.
        case .duration: [.over, .atLeast, .under, .atMost]
        }
    }

    /// What its values look like, to end the sentence "expected …".
    package var expectation: String {
        switch self {
        case .text: "a text"
        case .choice: "one of the field's words"
        case .status: "a state or an HTTP status"
        case .number: "a whole number"
        case .size: "a number of bytes such as 512, 64kB or 1.5MB"
        case .duration: "a duration such as 5ms, 1.5s or 250us"
        }
    }
}
