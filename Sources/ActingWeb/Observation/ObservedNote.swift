/// What code said of itself while it worked for a request, by the means that every library uses for that.
public enum ObservedNote: Sendable {
    /// A line of a log.
    case log(level: String, label: String, message: String)
    /// A span that has ended.
    case span(name: String, nanoseconds: UInt64, error: String?)
}
