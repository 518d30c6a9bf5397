/// A property hook did not let something happen to a property; nothing was stored or removed.
public struct PropertyRejected: Error, CustomStringConvertible {
    /// Why it did not.
    public enum Reason: Sendable {
        /// It answered nothing.
        case refused
        /// It threw.
        case failed(any Error)
        /// It was at work on such an operation already, and was about to be asked about what it does itself.
        case reentered
        /// No hook was asked: the permissions of the peer that wanted it do not allow it.
        case denied(PermissionDecision)
    }

    /// What should have happened.
    public let operation: PropertyOperation
    /// The property.
    public let property: String
    /// The name of the hook; empty where none was asked.
    public let hook: String
    /// The hook's place among those of its name; zero where none was asked.
    public let index: Int
    /// Why it did not let it happen.
    public let reason: Reason

    init(_ change: PropertyChange, _ hook: Hook, _ reason: Reason) {
        operation = change.operation
        property = change.name
        self.hook = hook.name
        index = hook.index
        self.reason = reason
    }

    /// What the permissions of a peer refused.
    init(_ change: PropertyChange, _ decision: PermissionDecision) {
        operation = change.operation
        property = change.name
        hook = ""
        index = 0
        reason = .denied(decision)
    }

    /// One sentence for people.
    public var description: String {
        if case .denied(let decision) = reason { return "\(decision)" }
        return
            "\(operation.rawValue) of property \"\(property)\" was rejected by property hook \"\(hook)\": \(explanation)"
    }

    private var explanation: String {
        switch reason {
        case .refused: "it answered nothing"
        case .failed(let error): String(describing: error)
        case .denied(let decision): "\(decision)"
        case .reentered: "it is at work on a \(operation.rawValue) already; let it return the value instead"
        }
    }
}
