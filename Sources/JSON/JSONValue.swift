/// One JSON value, with integers kept apart from other numbers.
///
/// A number without fraction and exponent that an `Int64` holds is an ``integer(_:)``; every other number is a
/// ``double(_:)``. `1` and `1.0` are therefore different values, and each is written the way it was read.
///
/// ```swift
/// let request = try JSONValue(parsing: #"{"method": "tools/call", "params": {"name": "echo"}}"#)
/// request["params"]?["name"]?.string  // "echo"
/// ```
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

// MARK: - Looking inside

extension JSONValue {
    /// The member called `key`; `nil` where there is none, or where this is not an object.
    ///
    /// A member that is there with the value `null` is ``null``, not `nil`.
    public subscript(key: String) -> JSONValue? {
        object?[key]
    }

    /// The element at `index`; `nil` outside the array's bounds, or where this is not an array.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// Whether this is `null`.
    public var isNull: Bool {
        self == .null
    }

    /// The boolean; `nil` for every other kind of value.
    public var bool: Bool? {
        guard case .bool(let bool) = self else { return nil }
        return bool
    }

    /// The integer; `nil` for every other kind of value, doubles with a whole value included.
    public var integer: Int64? {
        guard case .integer(let integer) = self else { return nil }
        return integer
    }

    /// The number as a double, which is the nearest one where an integer needs more than 53 bits; `nil` for other kinds.
    public var double: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .double(let double): double
        case .null, .bool, .string, .array, .object: nil
        }
    }

    /// The string; `nil` for every other kind of value.
    public var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    /// The elements; `nil` for every other kind of value.
    public var array: [JSONValue]? {
        guard case .array(let array) = self else { return nil }
        return array
    }

    /// The members; `nil` for every other kind of value.
    public var object: JSONObject? {
        guard case .object(let object) = self else { return nil }
        return object
    }
}
