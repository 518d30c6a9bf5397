import JSON

/// A JSON number, compared by its mathematical value: `1` and `1.0` are equal.
///
/// An integer is never rounded to a double for that, so `9007199254740993` is more than `9007199254740992.0`.
enum Number: Sendable {
    case integer(Int64)
    case double(Double)

    /// The number that a value is; `nil` for every other kind of value.
    init?(_ value: JSONValue) {
        switch value {
        case .integer(let integer): self = .integer(integer)
        case .double(let double): self = .double(double)
        case .null, .bool, .string, .array, .object: return nil
        }
    }

    /// Whether the number has no fraction; `1e300` has none.
    var isWhole: Bool {
        switch self {
        case .integer: true
        case .double(let double): double.isFinite && double.rounded(.towardZero) == double
        }
    }

    /// The number as an integer, if it is one that an `Int64` holds.
    var integer: Int64? {
        switch self {
        case .integer(let integer): integer
        case .double(let double): Int64(exactly: double)
        }
    }
}

extension Number: Hashable {
    static func == (left: Number, right: Number) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.integer(let integer), .double(let double)), (.double(let double), .integer(let integer)):
            Int64(exactly: double) == integer
        }
    }

    func hash(into hasher: inout Hasher) {
        switch (self, integer) {
        case (_, .some(let integer)): hasher.combine(integer)
        case (.double(let double), nil): hasher.combine(double)
        case (.integer(let integer), nil): hasher.combine(integer)
        }
    }
}

extension Number: Comparable {
    static func < (left: Number, right: Number) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.double(let left), .double(let right)): left < right
        case (.integer(let left), .double(let right)):
            Int64(exactly: right.rounded(.up)).map { left < $0 } ?? (right > 0)
        case (.double(let left), .integer(let right)):
            Int64(exactly: left.rounded(.down)).map { $0 < right } ?? (left < 0)
        }
    }
}

extension Number: CustomStringConvertible {
    /// The number as JSON has it.
    var description: String {
        switch self {
        case .integer(let integer): integer.description
        case .double(let double): double.description
        }
    }
}
