/// A client did not answer a question, or not in a way that can be used.
public struct ClientRefusal: Error, Hashable, CustomStringConvertible {
    /// What the client said, or what is wrong with its answer.
    public let message: String

    /// A question was not answered.
    public init(message: String) {
        self.message = message
    }

    /// One sentence for people.
    public var description: String { "the client did not answer: \(message)" }
}
