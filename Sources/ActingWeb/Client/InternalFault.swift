/// Something is wrong with the application itself, and not with what it was asked.
///
/// What a tool throws reaches the model that called it, as a result that says it failed. This does not: the client gets an
/// error of its protocol, and a task fails.
public struct InternalFault: Error, Hashable, CustomStringConvertible {
    /// What is wrong, for whoever looks after the client; it must not hold secrets.
    public let message: String

    /// Something is wrong.
    public init(message: String) {
        self.message = message
    }

    /// What is wrong.
    public var description: String { message }
}
