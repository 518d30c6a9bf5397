/// What stands between a field and its value.
package enum QueryOperator: String, CaseIterable, Hashable, Sendable {
    /// Is any of these, with `*` and `?`.
    case matches = ":"
    /// Is exactly any of these.
    case equals = "="
    case differs = "!="
    /// Has any of these somewhere inside.
    case contains = "~"
    case over = ">"
    case atLeast = ">="
    case under = "<"
    case atMost = "<="

    /// The order that the operator asks for; `nil` for those that ask for none.
    var comparison: QueryComparison? {
        switch self {
        case .over: .over
        case .atLeast: .atLeast
        case .under: .under
        case .atMost: .atMost
        case .matches, .equals, .differs, .contains: nil
        }
    }
}
