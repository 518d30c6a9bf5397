import JSON

/// A property, or a part of one.
struct PropertyPlace: Hashable, Sendable {
    /// The property's name.
    let name: String
    /// The names of the members that lead to the part; none for the whole.
    let path: [String]
}
