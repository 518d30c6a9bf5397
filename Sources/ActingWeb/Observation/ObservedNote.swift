/// What code said while it worked for a request: of itself, by the means that every library uses for that, or to the
/// request's client.
public enum ObservedNote: Sendable {
    /// A line of a log.
    case log(level: String, label: String, message: String)
    /// A span that has ended.
    case span(name: String, nanoseconds: UInt64, error: String?)
    /// A message that went to the client before the answer: a notification, or a question.
    case message(method: String)
}
