import JSON

/// Something that can be chosen: a value, or a schema to follow.
struct FormOption: Hashable, Sendable {
    var title: String
    var value: JSONValue
}
