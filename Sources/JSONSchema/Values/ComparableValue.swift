import JSON

/// A JSON value, compared as JSON Schema compares: numbers by their mathematical value, strings by their code points,
/// objects without regard to the order of their members.
struct ComparableValue: Hashable, Sendable {
    let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    static func == (left: ComparableValue, right: ComparableValue) -> Bool {
        switch (left.value, right.value) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy { ComparableValue($0) == ComparableValue($1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy { key, value in
                    right[key].map { ComparableValue($0) == ComparableValue(value) } ?? false
                }
        case (let left, let right): Number(left).map { $0 == Number(right) } ?? false
        }
    }

    func hash(into hasher: inout Hasher) {
        switch value {
        case .null: hasher.combine(0)
        case .bool(let bool): hasher.combine(bool)
        case .integer(let integer): hasher.combine(Number.integer(integer))
        case .double(let double): hasher.combine(Number.double(double))
        case .string(let string):
            // The bytes, not the string: strings that look the same hash the same, and then many may be made to.
            for byte in string.utf8 { hasher.combine(byte) }
        case .array(let elements):
            for element in elements { hasher.combine(ComparableValue(element)) }
        case .object(let members):
            var sum = 0
            for (key, value) in members {
                var member = Hasher()
                member.combine(key)
                member.combine(ComparableValue(value))
                sum &+= member.finalize()
            }
            hasher.combine(sum)
        }
    }
}

extension JSONValue {
    /// How many steps looking at the whole value takes, up to `limit`.
    func weight(upTo limit: Int) -> Int {
        var weight = 1
        switch self {
        case .null, .bool, .integer, .double: break
        case .string(let string): weight += string.utf8.count / 16
        case .array(let elements):
            for element in elements where weight <= limit { weight += element.weight(upTo: limit - weight) }
        case .object(let members):
            for (key, value) in members where weight <= limit {
                weight += key.utf8.count / 16 + value.weight(upTo: limit - weight)
            }
        }
        return weight
    }
}
