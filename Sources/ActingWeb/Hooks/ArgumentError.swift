/// An argument of a hook call is missing or not what the hook can use.
public struct ArgumentError: Error, Equatable, CustomStringConvertible {
    /// The argument's name.
    public let key: String
    /// What the hook can use, in words.
    public let expected: String
    /// Whether the argument was not there at all.
    public let isMissing: Bool

    /// A fault of the argument `key`.
    public init(key: String, expected: String, isMissing: Bool) {
        self.key = key
        self.expected = expected
        self.isMissing = isMissing
    }

    /// One sentence for the caller.
    public var description: String {
        isMissing ? "argument \"\(key)\" is missing: give \(expected)" : "argument \"\(key)\" must be \(expected)"
    }
}
