public import JSON

/// A hook needs its client to do something that the client did not say it can do.
public struct MissingClientCapability: HookInterruption, Hashable, CustomStringConvertible {
    /// What the client would have to declare, such as `{"sampling": {}}`.
    public let required: JSONObject

    /// A client cannot do something.
    public init(_ required: JSONObject) {
        self.required = required
    }

    /// One sentence for people.
    public var description: String {
        "the client does not offer what this needs: \(required.keys.joined(separator: ", "))"
    }
}
