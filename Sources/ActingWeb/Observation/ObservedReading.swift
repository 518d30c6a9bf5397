/// What a handler found in a request, and where and when it looked.
public struct ObservedReading: Sendable {
    /// What the message says it is; `nil` where it could not be understood.
    public var message: ObservedMessage?
    /// The body as received.
    public var body: [UInt8]
    /// Where the handler began.
    public var handler: ExecutionSite
    /// When the handler began.
    public var enteredAt: MonotonicTime
    /// When the message was understood, or found to be none.
    public var decodedAt: MonotonicTime

    /// What a handler found in a request.
    public init(
        message: ObservedMessage?, body: [UInt8], handler: ExecutionSite, enteredAt: MonotonicTime,
        decodedAt: MonotonicTime
    ) {
        self.message = message
        self.body = body
        self.handler = handler
        self.enteredAt = enteredAt
        self.decodedAt = decodedAt
    }
}
