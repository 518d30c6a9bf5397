public import JSON

/// What is about to happen to a property; what its hooks are called with.
public struct PropertyChange: Sendable {
    /// What happens.
    public let operation: PropertyOperation
    /// The property's name, which a wildcard hook needs to know.
    public let name: String
    /// The way from the property to the part of its value that is meant; empty for the whole.
    public let path: [String]
    /// The value as the hooks before this one have left it; `nil` where there is none.
    ///
    /// For `get` and `delete` it begins with what is stored, for `put` and `post` with what shall be stored.
    public internal(set) var value: JSONValue?
    /// The property hooks inside which this one is called, and this one.
    var chain: [PropertyLink] = []

    init(_ operation: PropertyOperation, _ name: String, path: [String], value: JSONValue?) {
        self.operation = operation
        self.name = name
        self.path = path
        self.value = value
    }
}
