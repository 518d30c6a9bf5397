public import JSON

/// What a hook is called with, beside the actor.
public struct HookInvocation: Sendable {
    /// The name that was asked for, which a wildcard hook needs to know.
    public let name: String
    /// The arguments; an empty object where the caller gave none.
    public let data: JSONValue
    /// The client on whose behalf the hook is called, to report to and to ask.
    public let client: any CallClient

    /// A call of the hooks registered under `name`.
    public init(name: String, data: JSONValue, client: any CallClient = NoClient()) {
        self.name = name
        self.data = data
        self.client = client
    }

    /// Ends a hook that nobody waits for any more; for loops that do not await anything, which would end by itself.
    ///
    /// - Throws: `CancellationError` where the call was cancelled, by its client or because its time is over.
    public func checkCancellation() throws {
        try CancellationScope.checkCancellation()
    }

    /// The argument of this name as text.
    ///
    /// - Parameter key: the argument's name.
    /// - Returns: the text.
    /// - Throws: `ArgumentError` where the argument is missing or not text.
    public func string(_ key: String) throws(ArgumentError) -> String {
        guard let value = data[key] else { throw ArgumentError(key: key, expected: "a string", isMissing: true) }
        guard let text = value.string else { throw ArgumentError(key: key, expected: "a string", isMissing: false) }
        return text
    }

    /// The argument of this name as a whole number within a range.
    ///
    /// - Parameters:
    ///   - key: the argument's name.
    ///   - range: what the hook can do.
    ///   - absent: what a missing argument stands for; `nil` where it must not be missing.
    /// - Returns: the number.
    /// - Throws: `ArgumentError` where the argument is missing, not a whole number, or out of range.
    public func integer(
        _ key: String, in range: ClosedRange<Int>, absent: Int? = nil
    ) throws(ArgumentError) -> Int {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let value = data[key] else {
            guard let absent else { throw ArgumentError(key: key, expected: expected, isMissing: true) }
            return absent
        }
        guard let number = value.integer.flatMap({ Int(exactly: $0) }), range.contains(number) else {
            throw ArgumentError(key: key, expected: expected, isMissing: false)
        }
        return number
    }
}
