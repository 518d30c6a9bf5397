/// How far a call has come.
public struct CallProgress: Hashable, Sendable {
    /// How much is done; it has to grow from report to report, and one that does not grow is not sent.
    public var done: Double
    /// How much there is to do, where that is known.
    public var total: Double?
    /// What is being done, for people.
    public var message: String?

    /// So much done, of so much.
    public init(_ done: Double, of total: Double? = nil, message: String? = nil) {
        self.done = done
        self.total = total
        self.message = message
    }
}
