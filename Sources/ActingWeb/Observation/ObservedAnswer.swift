/// How a request ended.
public struct ObservedAnswer: Sendable {
    /// What the end means to the caller.
    public enum Outcome: Sendable {
        /// A result, or an accepted notification.
        case ok
        /// A tool ran and reported failure.
        case toolError
        /// An error message of the protocol, with its code.
        case protocolError(Int)
        /// An HTTP refusal.
        case refused
        /// The connection ended before the answer was written.
        case dropped
    }

    /// What the end means to the caller.
    public var outcome: Outcome
    /// The HTTP status; `nil` where no answer was written.
    public var status: Int?
    /// The body as written.
    public var body: [UInt8]
    /// When the body was ready to be written.
    public var encodedAt: MonotonicTime?
    /// When the last byte was handed to the socket, or the answer given up.
    public var writtenAt: MonotonicTime

    /// The end of a request.
    public init(
        outcome: Outcome, status: Int?, body: [UInt8], encodedAt: MonotonicTime?, writtenAt: MonotonicTime
    ) {
        self.outcome = outcome
        self.status = status
        self.body = body
        self.encodedAt = encodedAt
        self.writtenAt = writtenAt
    }
}
