/// One event of a stream to a client.
public struct StreamEvent: Equatable, Sendable {
    /// What a client that comes back says it has seen; `nil` where it cannot come back.
    public var id: String?
    /// After how many milliseconds a client is to come back, where the stream ends before its time.
    public var retry: Int?
    /// A JSON-RPC message on one line; empty in an event that only marks a place.
    public var data: [UInt8]

    /// An event of these parts.
    public init(id: String? = nil, retry: Int? = nil, data: [UInt8]) {
        self.id = id
        self.retry = retry
        self.data = data
    }
}
