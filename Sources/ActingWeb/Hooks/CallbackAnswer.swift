public import JSON

/// What the hooks of a callback came to together.
public enum CallbackAnswer: Hashable, Sendable {
    /// None of them did anything with it.
    case ignored
    /// At least one of them did something with it.
    case processed
    /// One of them had something to say; of several, the last.
    case answered(JSONObject)

    /// What the hooks' answers come to, in their order.
    ///
    /// Null, `false`, zero and what is empty say that a hook did nothing; an object is an answer even where it is empty.
    init(_ answers: [JSONValue]) {
        if let object = answers.last(where: { $0.object != nil })?.object {
            self = .answered(object)
        } else {
            self = answers.contains(where: \.saysYes) ? .processed : .ignored
        }
    }
}

extension JSONValue {
    /// Whether the value is more than null, `false`, zero, or something empty.
    fileprivate var saysYes: Bool {
        switch self {
        case .null: false
        case .bool(let flag): flag
        case .integer(let number): number != 0
        case .double(let number): number != 0
        case .string(let text): !text.isEmpty
        case .array(let values): !values.isEmpty
        case .object(let members): !members.isEmpty
        }
    }
}
