public import ActingWeb

/// Why a hook is not offered although it says it should be, or is offered otherwise than it says.
public struct CatalogueFault: Error, CustomStringConvertible, Sendable {
    /// The hook.
    public let hook: Hook
    /// What is wrong, and how to mend it.
    public let reason: String

    init(_ hook: Hook, _ reason: String) {
        self.hook = hook
        self.reason = reason
    }

    /// One sentence for people.
    public var description: String { "\(hook.kind) hook \"\(hook.name)\"#\(hook.index) is not offered: \(reason)" }
}
