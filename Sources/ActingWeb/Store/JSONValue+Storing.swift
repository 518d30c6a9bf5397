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

extension JSONValue {
    /// Whether a store keeps the same text for both: strings that differ in their bytes are different, though they look
    /// alike.
    package func isStored(as other: JSONValue) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): StoredName(left) == StoredName(right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isStored(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy {
                    StoredName($0.key) == StoredName($1.key) && $0.value.isStored(as: $1.value)
                }
        default: self == other
        }
    }
}

extension JSONValue? {
    /// Whether a store keeps the same for both, or nothing for either.
    package func isStored(as other: JSONValue?) -> Bool {
        switch (self, other) {
        case (let left?, let right?): left.isStored(as: right)
        case (nil, nil): true
        default: false
        }
    }
}
