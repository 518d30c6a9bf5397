/// How one value stands to another in order.
package enum QueryComparison: String, CaseIterable, Hashable, Sendable {
    case over = ">"
    case atLeast = ">="
    case under = "<"
    case atMost = "<="

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .over: left > right
        case .atLeast: left >= right
        case .under: left < right
        case .atMost: left <= right
        }
    }
}
