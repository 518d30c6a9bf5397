public import JSON

/// What a hook tells its client of what happens.
///
/// Clients may keep it: it must not hold secrets.
public struct LogMessage: Hashable, Sendable {
    /// How much it matters.
    public var level: LogLevel
    /// What it is about: text, or any other value.
    public var data: JSONValue
    /// The part of the application that tells it.
    public var logger: String?

    /// A message to a client.
    public init(_ level: LogLevel, _ data: JSONValue, logger: String? = nil) {
        self.level = level
        self.data = data
        self.logger = logger
    }
}
