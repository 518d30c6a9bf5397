/// What came of asking hooks of which each is asked, though another one threw.
public struct HookOutcome<Value: Sendable>: Sendable {
    /// What the hooks that did not throw came to.
    public let value: Value
    /// The error that was thrown first; what later hooks threw does not replace it.
    public let failure: HookFailure?

    /// The value, for callers who cannot use it where a hook threw.
    ///
    /// - Returns: the value.
    /// - Throws: the first error.
    public func get() throws(HookFailure) -> Value {
        if let failure { throw failure }
        return value
    }

    func map<Other>(_ transform: (Value) -> Other) -> HookOutcome<Other> {
        HookOutcome<Other>(value: transform(value), failure: failure)
    }
}
