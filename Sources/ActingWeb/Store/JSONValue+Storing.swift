package import JSON

extension JSONValue {
    /// Whether the value's text reads back as the same value.
    ///
    /// JSON has no number for an infinity and for what is not a number, and its reader limits the nesting.
    package var isStorable: Bool {
        isStorable(levels: JSONLimits.deepestNesting)
    }

    private func isStorable(levels: Int) -> Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .double(let double): double.isFinite
        case .array(let elements): levels > 0 && elements.allSatisfy { $0.isStorable(levels: levels - 1) }
        case .object(let members): levels > 0 && members.values.allSatisfy { $0.isStorable(levels: levels - 1) }
        }
    }
}
